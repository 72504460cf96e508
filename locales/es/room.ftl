# La sala: la página en un proyector, y un cambio en una línea.

action-room-leave = Salir
action-room-leave-title = Salir de la vista de sala (Esc)
action-room-keys = Teclas
action-room-keys-title = Todas las teclas (?)

heading-room = Sala
heading-room-keys = Teclas
heading-room-code = Estos números como enlace
room-start = Del 1 al { $last } se elige un dato, las flechas lo cambian; ? muestra todas las teclas.
room-same = no cambian ni los profesionales necesarios ni las esperas
room-locked = ejes fijos
room-alone = curva anterior oculta
room-code-long = El enlace es demasiado largo para un código.
room-close = Cerrar

# De quién son los números que mueven las flechas.
room-moves = Los cambios se aplican a esta propuesta.
room-moves-scratch = Los cambios no se aplican a ninguna propuesta.
room-scratch = Borrador

# Lo mismo que las teclas, con botones.
room-go-previous = Anterior
    .proposal = Propuesta anterior (P)
    .preset = Escenario anterior (P)
room-go-next = Siguiente
    .proposal = Propuesta siguiente (N)
    .preset = Escenario siguiente (N)
room-go-baseline = Base
    .does = Volver a la base (0)
room-go-again = Ver otra vez
    .does = Mostrar otra vez el último cambio (.)
room-go-code = Código QR
    .does = El enlace como código QR (Q)
room-input = { $n }: { $input }
room-more = { $input }: un paso más
room-less = { $input }: un paso menos

# Los datos, y lo que cada parte tiene para ellos.
room-intervals = Intervalos indicados
room-legend = (…) no abordado: lo de la base. Subrayado: la propuesta que se muestra.
room-mix = combinación
room-disputed = En disputa
room-disputed-more = { $n ->
    [one] Hay un dato más en disputa.
   *[other] Hay { $n } datos más en disputa.
    }
room-in-force = en vigor

# Lo que cada parte necesita y lo que hay entre ellas.
room-gap = { $one } necesita { $first }, { $other } necesita { $second }: { $n ->
    [one] { $n } profesional de diferencia
   *[other] { $n } profesionales de diferencia
    }
room-gap-none = { $one } y { $other } necesitan { $first }: ningún profesional de diferencia
room-gap-never = Ningún número de profesionales es suficiente para { $one }; { $other } necesita { $n }
room-gap-neither = Ningún número de profesionales es suficiente para { $one } ni para { $other }
room-gap-part = { $gap }; el { $share } viene de { $input }
room-gap-all = { $gap }; todo viene de { $input }
room-gap-both-ways = { $gap }; los datos tiran en ambos sentidos, sobre todo { $input }
room-gap-over = { $gap }; el { $share } viene de { $input }, y el resto compensa una parte

# Por qué una flecha no mueve nada.
room-still-mix = Una combinación de intervalos no tiene un número único que mover aquí: { $mix }
room-still-agreed = { $input }: hay acuerdo, así que nada cambia ahí
room-still-end = { $input }: el deslizador no llega más lejos

# Cada tecla, en el orden en que se muestran.
room-key-choose = 1 2 3 4
    .does = elegir uno de los datos principales
room-key-disputed = 5 6 7 8 9
    .does = elegir otro dato en disputa
room-key-step = ↑ ↓ ← →
    .does = cambiarlo un paso; con Mayús, diez
room-key-undo = U
    .does = deshacer; con Mayús, rehacer
room-key-next = P N
    .does = propuesta anterior, siguiente; si no hay propuestas, escenarios documentados
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

# Un cambio en una línea: qué cambió y qué provoca.
change-line = { $what }: { $effect }
change-input = { $input } de { $from } a { $to }
change-management = { $patients } de { $before } a { $left } ({ $input } de { $from } a { $to })
change-choice = { $input }, ahora { $to }
change-several = { $n ->
    [one] { $n } dato cambiado
   *[other] { $n } datos cambiados
    }
change-against = { $one } frente a { $other }
change-baseline = la base
change-scratch = el borrador

# Qué provoca: sus partes, unidas por change-and.
change-and = { $first }, { $then }
change-need-more = { $n ->
    [one] se necesita { $n } profesional más
   *[other] se necesitan { $n } profesionales más
    }
change-need-fewer = { $n ->
    [one] se necesita { $n } profesional menos
   *[other] se necesitan { $n } profesionales menos
    }
change-need-now = { $n ->
    [one] { $n } profesional ahora es suficiente
   *[other] { $n } profesionales ahora son suficientes
    }
change-need-none = ningún número de profesionales es suficiente
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
