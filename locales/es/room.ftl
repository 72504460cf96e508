# La sala: la página en un proyector, y un cambio en una línea.

action-room-leave = Salir
action-room-leave-title = Salir de la vista de sala (Esc)
action-room-keys = Teclas
action-room-keys-title = Todas las teclas (?)

heading-room = Sala
heading-room-keys = Teclas
heading-room-code = Esta página con sus números
room-start = Del 1 al 4 se elige un dato, las flechas lo cambian; ? muestra todas las teclas.
room-same = El número y ambas esperas quedan como están
room-locked = ejes fijos
room-alone = curva anterior oculta
room-code-long = El enlace es demasiado largo para un código.
room-close = Cerrar

# Cada tecla, en el orden en que se muestran.
room-key-choose = 1 2 3 4
    .does = elegir un dato
room-key-step = ↑ ↓ ← →
    .does = cambiarlo un paso; con Mayús, diez
room-key-undo = U
    .does = deshacer; con Mayús, rehacer
room-key-next = P N
    .does = propuesta anterior, siguiente; escenarios documentados mientras no haya ninguna
room-key-again = .
    .does = mostrar otra vez el último cambio
room-key-ghost = G
    .does = mostrar u ocultar la curva anterior
room-key-lock = X
    .does = fijar los ejes
room-key-baseline = 0
    .does = volver a la base (también Inicio); U lo deshace
room-key-code = Q
    .does = el enlace como código QR
room-key-keys = ?
    .does = estas teclas
room-key-leave = Esc
    .does = salir (también R)

# Un cambio en una línea: sus partes, unidas por change-and.
change-and = { $first }, { $then }
change-need-more = { $n ->
    [one] { $n } profesional más necesario
   *[other] { $n } profesionales más necesarios
    }
change-need-fewer = { $n ->
    [one] { $n } profesional menos necesario
   *[other] { $n } profesionales menos necesarios
    }
change-need-now = { $n ->
    [one] { $n } profesional ahora es suficiente
   *[other] { $n } profesionales ahora son suficientes
    }
change-need-none = Ningún número de profesionales es suficiente
change-first-later = { $n ->
    [one] primeras citas un día hábil más tarde
   *[other] primeras citas { $n } días hábiles más tarde
    }
change-first-sooner = { $n ->
    [one] primeras citas un día hábil antes
   *[other] primeras citas { $n } días hábiles antes
    }
change-first-now = { $n ->
    [0] primeras citas ahora en menos de un día
    [one] primeras citas ahora tras un día hábil
   *[other] primeras citas ahora tras { $n } días hábiles
    }
change-first-year = primeras citas ahora tras más de un año
change-first-growing = la lista de primeras citas ahora crece sin fin
change-first-faster = la lista de primeras citas crece más rápido
change-first-slower = la lista de primeras citas crece más despacio
change-return-later = { $n ->
    [one] visitas de seguimiento un día hábil más tarde
   *[other] visitas de seguimiento { $n } días hábiles más tarde
    }
change-return-sooner = { $n ->
    [one] visitas de seguimiento un día hábil antes
   *[other] visitas de seguimiento { $n } días hábiles antes
    }
change-return-now = { $n ->
    [0] visitas de seguimiento ahora en menos de un día
    [one] visitas de seguimiento ahora tras un día hábil
   *[other] visitas de seguimiento ahora tras { $n } días hábiles
    }
change-return-year = visitas de seguimiento ahora tras más de un año
change-return-growing = el intervalo entre visitas ahora se alarga sin fin
change-return-faster = el intervalo entre visitas se alarga más rápido
change-return-slower = el intervalo entre visitas se alarga más despacio
change-return-none = las primeras citas ahora ocupan todos los espacios
change-no-slots = ya no se puede reservar ninguna hora
change-nobody = ya nadie comienza atención

# Leído en voz alta en una sala: qué cambió, y la respuesta.
room-said = { $change }. { $answer }
