# Durante el contrato: sus controles, su gráfica, sus frases.

parameter-term_years = Duración del contrato
    .help = Hasta dónde se siguen las semanas
    .source = La elección de quien lee.
parameter-hiring = Plan de contratación
    .help = Qué ocurre con los puestos o las contrataciones durante el plazo
    .source = La elección de quien lee.
parameter-hiring_multiple = Crecer hasta, respecto de hoy
    .help = Puestos, o profesionales productivos, al final del crecimiento, como parte de los de hoy
    .source = La elección de quien lee.
parameter-hiring_by_month = Se alcanza tras
    .help = El crecimiento es parejo hasta este mes y luego se detiene
    .source = La elección de quien lee.
parameter-starts_per_month = Personas que se incorporan
    .help = Cuántas se incorporan cada mes; también reemplazan a quienes se van
    .source = La elección de quien lee.
parameter-standard_by_month = El estándar debe cumplirse tras
    .help = ¿Cuántas personas deben incorporarse cada mes para que se cumpla desde entonces hasta el final del plazo?
    .source = La elección de quien lee.
parameter-most_starts_share = Incorporaciones máximas al mes
    .help = El tope de ese número, como parte de los profesionales de hoy
    .source = Supuesto: en un mes no se puede encontrar e incorporar a más de una persona por cada veinte en activo.
parameter-stoppage_from_week = La huelga o cierre comienza tras
    .help = Semanas desde el inicio del plazo
    .source = La elección de quien lee.
parameter-stoppage_weeks = La huelga o cierre dura
    .help = Cuántas semanas; 0 si no hay
    .source = La elección de quien lee.
parameter-stoppage_capacity = En activo mientras tanto
    .help = La parte de los profesionales que atienden a pacientes durante una huelga o un cierre patronal
    .source = La elección de quien lee.

hiring-keep = Mantener los puestos de hoy
    .help = A quien se va se le reemplaza, tras el tiempo que toma cubrir un puesto.
hiring-posts = Abrir puestos
    .help = Los puestos se abren de forma pareja; cada uno se cubre tras el tiempo que toma, y la persona contratada va aumentando su carga.
hiring-productive = Crecen los productivos
    .help = Los profesionales que ya alcanzaron su carga completa crecen de forma pareja, se encuentren como se encuentren: más rápido que abriendo puestos.
hiring-starts = Incorporaciones cada mes
    .help = Se incorporan tantas personas cada mes, haya los puestos que haya; también reemplazan a quienes se van.

heading-term = Durante el contrato
heading-term-plan = El plan
heading-term-stoppage = Huelga o cierre patronal
heading-term-question = Cumplir el estándar para una fecha

chart-term-axis-y = días hábiles, semana a semana
chart-term-axis-months = meses desde el inicio
chart-term-axis-years = años desde el inicio
chart-term-backlog = personas en espera de una primera cita
chart-term-filled = puestos cubiertos, ETC
chart-term-at-work = profesionales en activo, ETC
chart-term-stoppage = huelga o cierre

table-term = Durante el contrato por trimestre: esperas de cada semana en días hábiles
table-week = Semana
table-week-uncertain = { $week }, dispersión incierta
table-first-mean = Primera cita, media
table-first-p90 = Primera cita, 9 de cada 10 antes de
table-return-mean = Seguimiento, media
table-backlog = En espera de una primera cita
table-filled = Puestos cubiertos, ETC
table-at-work = En activo, ETC
table-cost = Costo acumulado

sentence-term-none = Sin horas que se puedan reservar, no se atiende a nadie
sentence-term-holds = { $week ->
    [1] El estándar se cumple desde la primera semana hasta el final del plazo
   *[other] El estándar se cumple de forma duradera desde la semana { $week } de { $weeks }
    }
sentence-term-holds-never = El estándar no se cumple al final del plazo
sentence-term-plan-keep = Se mantienen los puestos de hoy y se reemplaza a quienes se van, durante { $years }.
sentence-term-plan-posts = Los puestos llegan al { $multiple } de los de hoy para el mes { $month }; luego se cubren y aumentan su carga, durante { $years }.
sentence-term-plan-productive = Los profesionales productivos llegan al { $multiple } de los de hoy para el mes { $month }, durante { $years }.
sentence-term-plan-starts = { $starts ->
    [one] { $starts } persona se incorpora cada mes, durante { $years }.
   *[other] { $starts } personas se incorporan cada mes, durante { $years }.
    }
sentence-term-plan-stoppage = { $weeks ->
    [one] Durante { $weeks } semana, después de la semana { $from }, está en activo el { $capacity } de los profesionales.
   *[other] Durante { $weeks } semanas, después de la semana { $from }, está en activo el { $capacity } de los profesionales.
    }
sentence-term-standard = { $week ->
    [1] El estándar se cumple de forma duradera desde la primera semana.
   *[other] El estándar se cumple de forma duradera desde la semana { $week }; en la semana anterior, se atendió a tiempo a menos del { $share } en uno o ambos relojes.
    }
sentence-term-standard-never = El estándar no se cumple de forma duradera dentro del plazo: en su última semana se atiende a tiempo a menos del { $share } en uno o ambos relojes.
sentence-term-ordered = { $week ->
    [1] Las visitas llegan según lo indicado, de forma duradera, desde la primera semana.
   *[other] Las visitas llegan según lo indicado, de forma duradera, desde la semana { $week }.
    }
sentence-term-ordered-never = Las visitas no llegan según lo indicado de forma duradera dentro del plazo.
sentence-term-starts = { $n ->
    [0] Para que el estándar se cumpla desde el mes { $month }, no hace falta que se incorpore nadie.
    [one] Para que el estándar se cumpla desde el mes { $month }, debe incorporarse { $n } persona cada mes, con reemplazo de quienes se van; con ninguna no se cumple.
   *[other] Para que el estándar se cumpla desde el mes { $month }, deben incorporarse { $n } personas cada mes, con reemplazo de quienes se van; con una menos no se cumple.
    }
sentence-term-infeasible = { $most ->
    [0] No es viable: el tope no permite que se incorpore nadie. El estándar se cumple, como muy pronto, desde la semana { $week }.
    [one] No es viable: ni siquiera { $most } persona incorporada cada mes, el tope, logra el estándar para el mes { $month }. Se cumple, como muy pronto, desde la semana { $week }.
   *[other] No es viable: ni siquiera { $most } personas incorporadas cada mes, el tope, logran el estándar para el mes { $month }. Se cumple, como muy pronto, desde la semana { $week }.
    }
sentence-term-infeasible-never = { $most ->
    [0] No es viable: el tope no permite que se incorpore nadie, y el estándar no se cumple al final del plazo.
    [one] No es viable: ni siquiera { $most } persona incorporada cada mes, el tope, logra el estándar para el mes { $month }, ni para el final del plazo.
   *[other] No es viable: ni siquiera { $most } personas incorporadas cada mes, el tope, logran el estándar para el mes { $month }, ni para el final del plazo.
    }
sentence-term-searching = Buscando el menor número de personas que deben incorporarse cada mes.
sentence-term-cost = Los puestos cuestan { $cost } durante el plazo, cubiertos o no.
sentence-term-week = En la semana { $week }, en promedio: primera cita tras { $first }, visita de seguimiento tras { $return }. { $backlog ->
    [0] Nadie espera
    [one] { $backlog } persona espera
   *[other] { $backlog } personas esperan
    } una primera cita; hay { $fte } a tiempo completo en activo.
sentence-term-week-no-return = En la semana { $week }, en promedio: primera cita tras { $first }; no se realiza ninguna visita de seguimiento. { $backlog ->
    [0] Nadie espera
    [one] { $backlog } persona espera
   *[other] { $backlog } personas esperan
    } una primera cita; hay { $fte } a tiempo completo en activo.
sentence-term-describe = Gráfica de líneas, semana a semana y no en estado estable: esperas medias en días hábiles con el rango de 8 de cada 10 visitas, durante { $weeks } semanas.
sentence-term-uncertain = { $n ->
    [one] En { $n } semana justo después de un recorte fuerte, con trazo fino, la dispersión es incierta.
   *[other] En { $n } semanas durante o justo después de un recorte fuerte, con trazo fino, la dispersión es incierta.
    }
