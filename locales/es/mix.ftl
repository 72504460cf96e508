# Una combinación de intervalos indicados (src/narrative/mix.rs, src/app/components/mix.rs).

mix-open = ¿No todos cada semana?
mix-open-hint = Dar intervalos propios a partes de los pacientes
mix-title = Semanas entre visitas, por parte de los pacientes
mix-close = Un intervalo para todos
mix-add = Añadir un intervalo
mix-remove = Quitar el intervalo { $n }
mix-note = según lo indicado por el profesional; mover un porcentaje ajusta los demás, para que sumen 100%
mix-sessions-elsewhere = Las sesiones para terminar se fijan arriba para cada intervalo indicado.
mix-of-patients = cada
mix-for = para
mix-label-share = Intervalo { $n }: porcentaje de pacientes
mix-label-interval = Intervalo { $n }: semanas entre visitas
mix-label-sessions = Intervalo { $n }: sesiones para terminar
mix-part = { $share } cada { $n ->
    [one] semana
   *[other] { $n } semanas
    }
mix-line = cada { $n ->
    [one] semana
   *[other] { $n } semanas
    }
mix-line-short = { $n } sem.

mix-table = Visitas de seguimiento por intervalo indicado, en días hábiles
mix-table-ordered = Indicado
mix-table-share = Pacientes
mix-table-median = Mediana
mix-table-p90 = 9 de cada 10 antes de
mix-table-kept = Según lo indicado
mix-table-standard = En { $days } días
mix-table-returns = Visitas por semana

# La gráfica de las esperas: una línea, una columna y una frase por cada intervalo indicado.
chart-series-return-all = todas las visitas de seguimiento
chart-series-all = todas
table-stream = Indicado cada { $n ->
    [one] semana
   *[other] { $n } semanas
    }, mediana
sentence-describe-stream = Indicado cada { $n ->
    [one] semana
   *[other] { $n } semanas
    }, intervalo mediano: de { $start } a { $end }{ $whole ->
    [yes] .
   *[no] {" "}donde lo hay; ninguno en el extremo izquierdo.
    }
sentence-describe-no-stream = Indicado cada { $n ->
    [one] semana
   *[other] { $n } semanas
    }: con ninguno de estos números se puede dar un intervalo.

sentence-mix-ordered = para ver a todos según lo indicado: { $parts }
sentence-mix-return-kept = Visita de seguimiento: según lo indicado en el { $kept } de las visitas
sentence-mix-return-late = Visita de seguimiento: { $days ->
    [0] menos de un día después de lo indicado
    [one] { $days } día hábil después de lo indicado
   *[other] { $days } días hábiles después de lo indicado
    }; { $kept } según lo indicado
sentence-mix-seen = A no más de un día del intervalo indicado: { $share } de las visitas de seguimiento; la meta es { $target }

link-mix-unreadable = Semanas entre visitas: “{ $text }” no es una combinación de intervalos; se usa un intervalo para todos.
link-mix-clamped = { $label }, intervalo { $n } de la combinación: el valor dado es { $value }; el límite es { $limit }, y se usa en su lugar.
link-mix-scaled = Los porcentajes de la combinación suman { $sum }; se ajustaron a 100%.
link-mix-duplicate = La combinación de intervalos aparece más de una vez; se usa la primera.
worksheet-summed = sumado sobre los intervalos indicados, o hallado por búsqueda

# Horas de trabajo que no caben en las horas pagadas (src/narrative/unpaid.rs).
sentence-unpaid-alone = { $unpaid ->
    [one] Las notas, llamadas y reuniones por sí solas superan las horas pagadas en { $unpaid } hora a la semana.
   *[other] Las notas, llamadas y reuniones por sí solas superan las horas pagadas en { $unpaid } horas a la semana.
    }
sentence-unpaid-booked = { $n ->
    [one] { $n } paciente al día: una semana de { $worked } horas
   *[other] { $n } pacientes al día: una semana de { $worked } horas
    }, { $fits ->
        [yes] dentro de las { $paid } pagadas.
       *[no] { $unpaid } de ellas no pagadas; en todo el personal de hoy, las horas pagadas de { $fte } a tiempo completo.
    }
sentence-unpaid-ordered = { $fits ->
    [yes] Ver a todos según lo indicado con el personal de hoy cabe en las { $paid } horas pagadas.
   *[no] Ver a todos según lo indicado con el personal de hoy sería una semana de { $worked } horas, { $unpaid } de ellas no pagadas; en total, las horas pagadas de { $fte } a tiempo completo.
    }
