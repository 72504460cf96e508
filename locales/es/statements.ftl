# Declaraciones públicas (src/statements.rs): qué dice cada una, quién la hizo y cuándo, y qué dejan
# abierto sus palabras; luego, el número propio de quien lee.

statements-lead = Cosas dichas en público sobre personal, tiempo y esperas, cada una contrastada con el modelo: si se deduce de los datos y, si no, qué tendría que ser cierto para ello. El modelo no dice quién tiene razón: donde las palabras tienen más de un significado, se indica el que se usa.
statements-against = Contrastadas con
statements-against-record = el escenario documentado de cada una
statements-against-sliders = sus datos en los deslizadores
statements-on = Sobre: { $name }.
statements-formula = Fórmula
statements-formula-none = Este es un resultado del modelo. “Ver los cálculos” lo deduce para los datos de los deslizadores.

statement-hour-1300 = Cada hora más a la semana para notas y llamadas pierde más de 1,300 citas a la semana.
    .source = Norte de California; aquí no hay una fecha documentada
    .note = Contado como las citas reservadas en una hora de cada profesional a tiempo completo. A cerca de una de cada catorce no se asiste, con el porcentaje inicial de inasistencias.
statement-hours-19 = Siete horas protegidas pondrían casi el 50% de la semana, 19 horas o más, fuera de las visitas con pacientes.
    .source = Sur de California, 2024, sobre la propuesta del sindicato
    .note = Contado como notas, llamadas y reuniones, de 40 horas pagadas. La declaración puede contar también otro tiempo: pregunte qué horas incluye.
statement-appointments-3750 = 19 horas fuera de las visitas con pacientes perderían 3,750 citas a la semana, 15,000 al mes.
    .source = Sur de California, 2024, sobre la propuesta del sindicato
    .note = Contado para todos los profesionales del escenario, desde las horas que tiene hasta 19. La declaración puede referirse a menos profesionales o a un cambio menor: pregunte su alcance.
statement-ten-a-day = Los profesionales ven hasta diez pacientes al día.
    .source = aquí no hay una fecha documentada
    .note = Contrastado con lo que cabe en las horas para pacientes. En tiempo no pagado se puede ver a más, y ese tiempo no está en este número.
statement-first-95 = Más del 95% de las primeras citas llegan dentro de 10 días hábiles.
    .source = aquí no hay una fecha documentada
    .note = Solo primeras citas. Cuando las primeras citas van antes que las visitas de seguimiento, esto puede cumplirse por mucho que tarden las visitas de seguimiento.
statement-weekly-87 = No hay citas semanales para los pacientes que las necesitan, dijo el 87% de los terapeutas.
    .source = una encuesta a terapeutas del empleador, 2021, según informó KQED
    .note = Un porcentaje de terapeutas, no de visitas. Contrastado con: a lo sumo el 13% de las visitas de seguimiento llegan según lo indicado.
statement-gap-21 = Las visitas de seguimiento llegaron, en promedio, 21.4 días hábiles después de la visita anterior.
    .source = un resumen de datos del empleador presentado al regulador, del segundo semestre de 2022, todas las regiones, con una huelga en el período
    .note = El valor inicial de los pacientes que se van por semana se eligió para dar esta cifra. Que se deduzca no confirma nada.
statement-gap-six-weeks = Las visitas de seguimiento llegan cada seis a ocho semanas.
    .source = Norte de California; aquí no hay una fecha documentada
    .note = Contrastado con: seis semanas o más, en promedio.

statement-source = Fuente: { $status }, { $source }.

# Si se deduce.
statement-standing-follows = Se deduce de los datos
statement-standing-needs = Necesitaría otros datos
statement-standing-impossible = No es posible dentro de los límites
statement-finding = { $standing }. El modelo da { $value }.
statement-finding-none = { $standing }. El modelo no tiene aquí un número para ello.
statement-appointments = { $n ->
    [one] { $n } cita a la semana
   *[other] { $n } citas a la semana
    }
statement-hours = { $n ->
    [one] { $n } hora a la semana
   *[other] { $n } horas a la semana
    }
statement-a-day = { $n ->
    [one] { $n } paciente al día
   *[other] { $n } pacientes al día
    }
statement-share-first = { $share } de las primeras citas dentro del estándar
statement-share-return = { $share } de las visitas de seguimiento según lo indicado
statement-gap = { $weeks } semanas, o { $days } días hábiles

# Lo que exige de un dato.
statement-taken = { $standing ->
    [follows] { $way ->
        [up] Se deduce con “{ $input }” en { $value } o más
        [down] Se deduce con “{ $input }” en { $value } o menos
       *[at] Es exactamente eso con “{ $input }” en { $value }
        }
   *[needs] { $way ->
        [up] Necesitaría “{ $input }” en { $value } o más
        [down] Necesitaría “{ $input }” en { $value } o menos
       *[at] Necesitaría “{ $input }” en { $value }
        }
    } (ahora { $now }){ $evidence ->
        [yes] , dentro de la evidencia documentada
        [no] , más allá de la evidencia documentada
       *[none] {""}
    }.
statement-taken-none = { $standing ->
    [follows] Se deduce con todo valor de “{ $input }” entre { $from } y { $to }.
   *[needs] Ningún valor de “{ $input }” entre { $from } y { $to } lo hace cierto.
    }
statement-alone = Cada dato por sí solo, los demás como están:

# El número propio de quien lee.
statements-own = Un número propio
statements-own-lead = Alguien dice que se pierden tantas citas. ¿Cuánto es eso, con sus datos?
statements-own-lost = Citas perdidas
statements-own-per = Por
statements-own-week = semana
statements-own-month = mes
statements-own-year = año
statements-own-bad = Escriba un número mayor que cero, por ejemplo { $example }.
statements-own-hours = { $lost } equivalen a una hora a la semana que se puede reservar de { $fte ->
    [one] { $fte } profesional a tiempo completo
   *[other] { $fte } profesionales a tiempo completo
    }, o a { $each ->
    [one] { $each } hora
   *[other] { $each } horas
    } a la semana de cada una de las { $today } personas en activo.
statements-own-share = Son el { $share } de todas las citas que se pueden reservar: todo lo que se reserva con { $whole ->
    [one] { $whole } profesional a tiempo completo
   *[other] { $whole } profesionales a tiempo completo
    }, o { $weeks ->
    [one] { $weeks } semana
   *[other] { $weeks } semanas
    } al año sin ninguna cita.
statements-own-beyond = Son más que todas las citas que se pueden reservar: { $times } veces esa cantidad.
statements-own-nothing = Con estos datos no se puede reservar ninguna cita.
statements-own-patients = Son todas las visitas de { $ordered ->
    [one] { $ordered } paciente
   *[other] { $ordered } pacientes
    } con el intervalo indicado{ $now ->
        [none] .
       *[other] , o de { $now } con el intervalo medio de hoy, de { $gap }.
    }
statements-own-courses = En un año son las primeras citas y las visitas de seguimiento de { $n ->
    [one] { $n } paciente
   *[other] { $n } pacientes
    } según lo indicado hasta que terminan o se van.
statements-own-assumes = Una cita es un espacio de { $minutes }, reservado en las semanas en activo, venga o no el paciente. El número y su período quedan en esta página: no están en ningún enlace.

# Líneas de las fórmulas.
scope-stated = Declaraciones
worksheet-booked_slots_per_hour = Citas reservadas en una hora semanal, profesional a tiempo completo
worksheet-hour_appointments = Citas en una hora de cada profesional
worksheet-stated_hours = Horas declaradas
worksheet-hours_appointments = Citas en las horas hasta las declaradas
worksheet-hours_not_for_patients = Horas que no son para pacientes
worksheet-booked_a_day = Pacientes al día que caben en las horas
worksheet-lost_appointments = Citas perdidas
worksheet-lost_hour_of = Profesionales a tiempo completo que pierden una hora
worksheet-lost_hours_each = Horas que pierde cada persona en activo
worksheet-lost_share = Parte de lo que se puede reservar
worksheet-lost_fte = Todo lo reservado de tantos profesionales a tiempo completo
worksheet-lost_weeks = Semanas al año sin ninguna cita
worksheet-lost_patients_ordered = Pacientes vistos con el intervalo indicado
worksheet-today_interval = Intervalo medio entre visitas hoy
worksheet-lost_patients_today = Pacientes vistos con el intervalo de hoy
worksheet-lost_courses = Episodios de atención completos
