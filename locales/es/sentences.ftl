# Frases sobre un resultado (src/narrative).

number-under = menos de { $number }
number-over = más de { $number }
number-points = { $n ->
    [one] { $n } punto
   *[other] { $n } puntos
    }

# La respuesta: el número grande con su unidad, y luego las líneas.
sentence-headline-unit = { $n ->
    [one] profesional
   *[other] profesionales
    }
sentence-headline-none = Ningún número
sentence-headline-none-unit = de profesionales es suficiente
sentence-need = { $direction ->
    [more] { $gap } más de los que hay en activo; 1 a tiempo completo por cada { $members } personas afiliadas.
    [fewer] { $gap } menos de los que hay en activo; 1 a tiempo completo por cada { $members } personas afiliadas.
   *[same] Tantos como hay en activo; 1 a tiempo completo por cada { $members } personas afiliadas.
    }
sentence-need-nobody = Nadie comienza atención, así que no se necesitan profesionales.
sentence-need-no-slots = No se puede reservar ninguna hora de la semana del profesional.
sentence-need-out-of-reach = Por muchos que haya, menos del { $share } de las visitas llegan a no más de un día del intervalo indicado, o de las primeras citas dentro de { $days }.
sentence-standard-need = { $direction ->
    [more] { $n } solo para { $standard }: { $gap } más de los que hay en activo.
    [fewer] { $n } solo para { $standard }: { $gap } menos de los que hay en activo.
   *[same] { $n } solo para { $standard }: tantos como hay en activo.
    }
sentence-standard-nobody = Ningún profesional para { $standard }: nadie comienza atención.
sentence-standard-no-slots = Ningún número de profesionales cumple { $standard }: no se puede reservar ninguna hora.
sentence-standard-out-of-reach = Ningún número de profesionales cumple { $standard } en el { $share } de las visitas.
sentence-standard-beyond = El estándar para visitas de seguimiento, { $days }, no se aplica: se indican más espaciadas.
sentence-standard-one = el estándar de { $days } días
sentence-standard-two = los estándares de { $first } (primera cita) y { $return } (seguimiento)
sentence-posts = { $posts ->
    [one] { $posts } puesto que financiar; { $cost } por persona afiliada al mes.
   *[other] { $posts } puestos que financiar; { $cost } por persona afiliada al mes.
    }
sentence-growth = { $n ->
    [one] Un año de crecimiento añade { $n } profesional.
   *[other] Un año de crecimiento añade { $n } profesionales.
    }
sentence-hires = { $n ->
    [one] Mantener ese personal requiere { $n } contratación al año.
   *[other] Mantener ese personal requiere { $n } contrataciones al año.
    }

# Los dos relojes.
sentence-first-no-slots = Primera cita: nunca; no se puede reservar ninguna hora
sentence-first-nobody = Primera cita: nadie espera
sentence-first-growing = { $n ->
    [one] Primera cita: sin espera estable; la lista crece en { $n } persona por semana
   *[other] Primera cita: sin espera estable; la lista crece en { $n } personas por semana
    }
sentence-first-over-a-year = Primera cita: después de más de un año; el estándar es { $standard }
sentence-first-met = Primera cita: { $days ->
    [0] en menos de un día
    [1] en un día o menos
    [one] tras { $days } día hábil, dentro del estándar de { $standard }
   *[other] tras { $days } días hábiles, dentro del estándar de { $standard }
    }
sentence-first-partly = Primera cita: { $days ->
    [0] en menos de un día
    [1] en un día o menos
    [one] tras { $days } día hábil
   *[other] tras { $days } días hábiles
    }; { $share } dentro del estándar de { $standard }
sentence-first-missed = { $days ->
    [one] Primera cita: tras { $days } día hábil; el estándar es { $standard }
   *[other] Primera cita: tras { $days } días hábiles; el estándar es { $standard }
    }

sentence-return-no-slots = Visita de seguimiento: nunca; no se puede reservar ninguna hora
sentence-return-nobody = Visita de seguimiento: nadie recibe atención
sentence-return-none = Visita de seguimiento: ninguna; las primeras citas ocupan todos los espacios
sentence-return-growing = Visita de seguimiento: sin espera estable; el intervalo se alarga { $weeks } semanas cada semana
sentence-return-over-a-year = Visita de seguimiento: después de más de un año; { $applies ->
    [yes] el estándar es { $standard }
   *[no] indicada tras { $ordered } días hábiles
    }
sentence-return-as-ordered = Visita de seguimiento: { $days ->
    [0] en menos de un día
    [one] tras { $days } día hábil
   *[other] tras { $days } días hábiles
    }, según lo indicado{ $applies ->
        [yes] {""}
       *[no] ; el estándar de { $standard } no se aplica
    }
sentence-return-nearly = { $days ->
    [0] Visita de seguimiento: en menos de un día; { $kept } según lo indicado
    [one] Visita de seguimiento: tras { $days } día hábil; { $kept } según lo indicado
   *[other] Visita de seguimiento: tras { $days } días hábiles; { $kept } según lo indicado
    }
sentence-return-met = { $days ->
    [one] Visita de seguimiento: tras { $days } día hábil, dentro del estándar de { $standard }; indicada tras { $ordered }
   *[other] Visita de seguimiento: tras { $days } días hábiles, dentro del estándar de { $standard }; indicada tras { $ordered }
    }
sentence-return-partly = { $days ->
    [one] Visita de seguimiento: tras { $days } día hábil; { $share } dentro del estándar de { $standard }
   *[other] Visita de seguimiento: tras { $days } días hábiles; { $share } dentro del estándar de { $standard }
    }
sentence-return-missed = { $days ->
    [one] Visita de seguimiento: tras { $days } día hábil; el estándar es { $standard }
   *[other] Visita de seguimiento: tras { $days } días hábiles; el estándar es { $standard }
    }
sentence-return-late = { $days ->
    [one] Visita de seguimiento: tras { $days } día hábil; indicada tras { $ordered }
   *[other] Visita de seguimiento: tras { $days } días hábiles; indicada tras { $ordered }
    }

sentence-spoken = { $n ->
    [one] Se necesita { $number } profesional.
   *[other] Se necesitan { $number } profesionales.
    } { $first }. { $return }.
sentence-spoken-none = Ningún número de profesionales es suficiente. { $first }. { $return }.

# Hallazgos: los títulos de las gráficas.
sentence-waits-no-slots = Sin horas que se puedan reservar, ningún número de profesionales acorta una espera
sentence-waits-nobody = Si nadie comienza atención, nadie espera
sentence-waits-no-returns = Con { $today } en activo, las primeras citas ocupan todos los espacios
sentence-waits-growing = Con { $today } en activo, una espera se alarga sin fin
sentence-waits-over-a-year = Con { $today } en activo, pasa más de un año entre visitas
sentence-waits-overload = { $policy ->
    [intake_first] Con menos de { $ordered } profesionales, crece el intervalo entre visitas
    [returns_first] Con menos de { $ordered } profesionales, crece la espera de una primera cita
   *[other] Con menos de { $ordered } profesionales, crecen las esperas
    }
sentence-waits-near-the-edge = Con { $today } en activo, el azar por sí solo aún retrasa algunas visitas
sentence-waits-plenty = Con { $today } en activo, las visitas llegan según lo indicado: más profesionales apenas acortarían una espera
sentence-waits-out-of-reach = Ningún número de profesionales logra que todas las visitas lleguen según lo indicado
sentence-waits-note-intake_first = Los pacientes nuevos van primero, así que la escasez se nota en la espera de quienes ya reciben atención.
sentence-waits-note-ratio = Los espacios se reparten en una proporción fija, que decide en qué espera se nota la escasez.
sentence-waits-note-returns_first = Los pacientes en seguimiento van primero, así que la escasez se nota en la espera de los pacientes nuevos.
sentence-waits-note-proportional = Los pacientes nuevos y los de seguimiento comparten una fila, así que la escasez se nota en ambas esperas.
sentence-days = { $n ->
    [0] menos de un día
    [one] { $n } día hábil
   *[other] { $n } días hábiles
    }
sentence-clinicians = { $n ->
    [one] { $n } profesional
   *[other] { $n } profesionales
    }

sentence-seen-no-slots = Sin horas que se puedan reservar, no se atiende a nadie
sentence-seen-nobody = Si nadie comienza atención, nadie espera
sentence-seen-no-returns = No se realiza ninguna visita de seguimiento: las primeras citas ocupan todos los espacios
sentence-seen-growing = { $clock ->
    [first] Las primeras citas no tienen una espera estable, así que no se puede dar un porcentaje
   *[return] Las visitas de seguimiento no tienen una espera estable, así que no se puede dar un porcentaje
    }
sentence-seen-none = { $clock ->
    [first] Casi ninguna primera cita llega dentro de { $days }
    [ordered] Casi ninguna visita de seguimiento llega dentro de { $days }, el intervalo indicado y un día de gracia
   *[return] Casi ninguna visita de seguimiento llega dentro de { $days }
    }
sentence-seen-share = { $clock ->
    [first] Dentro de { $days }: { $share } de las primeras citas; la meta es { $target }
    [ordered] Dentro de { $days }, el intervalo indicado y un día de gracia: { $share } de las visitas de seguimiento; la meta es { $target }
   *[return] Dentro de { $days }: { $share } de las visitas de seguimiento; la meta es { $target }
    }

# Descripciones de las gráficas para quienes no las ven.
sentence-describe-waits = Gráfica de líneas, estado estable: esperas en días hábiles según los profesionales en activo, de { $from } a { $to }.
sentence-describe-first = Espera mediana de una primera cita: { $whole ->
    [yes] de { $start } a { $end }.
   *[no] de { $start } a { $end } donde la hay; ninguna en el extremo izquierdo.
    }
sentence-describe-return = Intervalo mediano entre visitas: { $whole ->
    [yes] de { $start } a { $end }.
   *[no] de { $start } a { $end } donde lo hay; ninguno en el extremo izquierdo.
    }
sentence-describe-no-first = Con ninguno de estos números se puede dar una espera de la primera cita.
sentence-describe-no-return = Con ninguno de estos números se puede dar un intervalo entre visitas.
sentence-describe-seen = Gráfica de líneas: porcentaje de visitas realizadas por día hábil, de 0 a { $to }, con los profesionales en activo.
sentence-describe-seen-first = Primeras citas: mediana { $half }; dentro del estándar de { $standard }, { $share }.
sentence-describe-seen-return = Visitas de seguimiento: mediana { $half }; dentro del estándar de { $standard }, { $share }.
sentence-describe-seen-no-first = Primeras citas: no se puede dar un porcentaje con los profesionales en activo.
sentence-describe-seen-no-return = Visitas de seguimiento: no se puede dar un porcentaje con los profesionales en activo.
