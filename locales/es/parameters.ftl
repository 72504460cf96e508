# Palabras de la tabla de parámetros (src/model/parameter.rs).

parameter-members = Personas afiliadas
    .help = Personas que cubre el plan, adultas y menores; no toda persona afiliada es paciente
    .source = 9.4 millones de personas afiliadas a Kaiser en California (prensa, 2025) menos 4.8 millones en el sur de California.
parameter-visit_interval_weeks = Semanas entre visitas
    .help = El intervalo que indica el profesional tratante
    .source = Con atención semanal la recuperación es más rápida que con atención quincenal (Erekson 2015, n = 21,488; Tiemens 2019); los hallazgos sobre la mejoría total son mixtos. Prensa: los pacientes “deben ser vistos cada semana”.
parameter-bookable_hours = Horas para pacientes
    .help = Horas pagadas menos notas y llamadas y menos reuniones; moverlas cambia notas y llamadas
    .source = Derivado: horas pagadas menos las de gestión de pacientes y de reuniones. Kaiser, octubre de 2022: 30 pacientes a la semana; fuentes del sector: de 25 a 30 horas de contacto.
parameter-clinicians = Profesionales en activo
    .help = Personas en plantilla que atienden a pacientes
    .source = Personas afiliadas ÷ 2,600 ÷ 0.9. Prensa: 1 por cada 2,600 personas afiliadas en el norte de California (2022); “unos 2,000” en huelga.

parameter-new_episodes_per_member_year = Comienzan atención
    .help = Porcentaje de personas afiliadas que comienzan un episodio de atención en un año
    .source = Supuesto: adultos que usan psicoterapia en un año, tomados para todas las edades y como episodios nuevos, aunque quienes la usan en un año no son episodios nuevos. De 2018 a 2021: mujeres de 7.7% a 10.5%, hombres de 5.2% a 6.3% (Olfson et al., JAMA Psychiatry 2024, MEPS), combinados en cerca de 8.5%; todas las edades 5.2% en 2017–19 (JABFM 2022).
parameter-outside_network_share = Atención dada fuera
    .help = Porcentaje de la atención que dan terapeutas externos contratados
    .source = Kaiser, 2025: una red de 13,000 terapeutas en el sur de California; el porcentaje de la atención no está publicado. El valor inicial, ninguna, es un supuesto.
parameter-demand_growth_per_year = Crecimiento de la demanda
    .help = Crecimiento anual de los pacientes nuevos
    .source = Supuesto. Kaiser, octubre de 2023: un tercio más en la pandemia, y 20% más solicitudes en 2023 que en 2022.

parameter-sessions_to_complete = Sesiones para terminar
    .help = Número medio de sesiones de un tratamiento completo
    .source = De 13 a 18 sesiones para que mejore la mitad de los pacientes (Hansen, Lambert y Forman 2002); los ensayos promedian 12.7.
parameter-dropout_per_week = Abandono durante la espera
    .help = Porcentaje de pacientes en espera que dejan la atención, por semana entre sesiones
    .source = Supuesto: no hay una cifra semanal publicada. Elegido para que 1 por cada 2,600 personas afiliadas dé los 21.4 días hábiles documentados; significa que 40% se va antes de tiempo con visitas semanales. Un abandono por tratamiento de 19.7% en 669 estudios (Swift y Greenberg 2012), de 47% en 125 más antiguos (Wierzbicki y Pekarik 1993) y de 15.9% a 46.8% (revisión de 2023) significaría 1.5%, 5.4% y de 1.2% a 5.4% por semana; con 1.5%, el intervalo con el personal de hoy sería de 10.9 semanas, no de 4.1. Es el número más discutible de aquí.
parameter-give_up_per_week = Desisten antes de la primera cita
    .help = Porcentaje de personas en espera de una primera cita que desisten, por semana
    .source = Supuesto.
parameter-intake_minutes = Primera cita
    .help = Duración de una primera cita con sus notas
    .source = CPT 90791 no tiene duración fija; normalmente de 45 a 60 minutos de contacto.
parameter-session_minutes = Visita de seguimiento
    .help = Espacio de una visita de seguimiento, con sus notas salvo que estas estén en notas y llamadas
    .source = CPT 90834 es de 38 a 52 minutos y 90837 de al menos 53 minutos de contacto. Las notas cuentan aquí o en notas y llamadas, nunca en ambas.
parameter-no_show_share = Inasistencias
    .help = Porcentaje de visitas reservadas a las que no se asiste
    .source = De 2% a 30% en psiquiatría (Psychiatric Quarterly 2022); un umbral de 10% en el contrato del sur de California (declaración sindical).
parameter-backfill_share = Inasistencias reasignadas
    .help = Porcentaje de visitas perdidas que se dan a tiempo a otra persona
    .source = Supuesto.
parameter-group_share = Visitas en grupo
    .help = Porcentaje de visitas de seguimiento que se dan en grupo
    .source = Una elección.
parameter-group_size = Pacientes por grupo
    .help = Pacientes que asisten a una sesión de grupo
    .source = Supuesto.
parameter-group_minutes = Sesión de grupo
    .help = Duración de una sesión de grupo con sus notas
    .source = Supuesto.
parameter-group_facilitators = Profesionales por grupo
    .help = Profesionales ocupados durante una sesión de grupo
    .source = Supuesto.

parameter-paid_hours_per_week = Horas pagadas
    .help = Horas pagadas a la semana de un profesional a tiempo completo
    .source = Contrato.
parameter-patient_management_hours = Notas y llamadas
    .help = Tiempo de gestión de pacientes o protegido: horas a la semana para notas, llamadas y planificación, que no se pueden reservar
    .source = Norte de California: oferta de Kaiser de octubre de 2022, 7.5 h; cerca de 7 h acordadas en 2022 (declaración sindical). Sur de California: 4 h, recortadas hasta 2 h en 2023 (declaración sindical, prensa); ofertas de 5 h y 6 h en 2024 (declaraciones sindical y del empleador); 5 horas garantizadas en el acuerdo de mayo de 2025 (prensa, contrato).
parameter-meeting_hours = Reuniones y capacitación
    .help = Horas a la semana para reuniones de equipo, capacitación y administración
    .source = Oferta de Kaiser de octubre de 2022.
parameter-crisis_slots_per_fte_week = Espacios para crisis
    .help = Espacios a la semana que cada profesional a tiempo completo deja libres para visitas urgentes
    .source = Oferta de Kaiser de octubre de 2022: 2 a la semana. El valor inicial, ninguno, es una elección.
parameter-leave_weeks_per_year = Ausencias
    .help = Semanas al año de vacaciones, días festivos, enfermedad y formación
    .source = Supuesto; sustitúyalo por el del contrato.

parameter-fte_per_clinician = Dedicación media
    .help = Equivalente a tiempo completo medio que trabaja una persona; las personas no son equivalentes a tiempo completo
    .source = Supuesto; sustitúyalo por el listado de la unidad.
parameter-turnover_per_year = Rotación
    .help = Personas que se van en un año entre el personal medio
    .source = Prensa: “más de 10%”. KQED 2022: 668 se fueron de junio de 2021 a mayo de 2022, 335 el año anterior (de 16% a 33% según el denominador).
parameter-weeks_to_fill = Tiempo para cubrir un puesto
    .help = Semanas desde la vacante hasta la incorporación
    .source = Supuesto. Psiquiatras: 9 meses o más en dos tercios de las clínicas de Massachusetts (ABH 2022).
parameter-ramp_weeks = Semanas hasta plena productividad
    .help = Semanas hasta que una persona recién contratada atiende una carga de casos completa
    .source = Supuesto.
parameter-ramp_productivity = Productividad hasta entonces
    .help = Parte de una carga de casos completa que atiende hasta entonces una persona recién contratada
    .source = Supuesto.

parameter-intake_policy = Quién recibe primero los espacios
    .help = Cómo se reparten los espacios que se pueden reservar entre pacientes nuevos y de seguimiento
    .source = Una elección.
parameter-returns_per_new = Seguimientos por paciente nuevo
    .help = Espacios de seguimiento reservados por cada paciente nuevo, con una proporción fija
    .source = Contrato de 2015: 1 nuevo por 4 seguimientos, con un umbral de contratación (declaración sindical; Press Democrat).
parameter-return_pool_clinicians = Comparten los seguimientos
    .help = Profesionales a tiempo completo con los que puede seguir un paciente; 1 es su propio terapeuta
    .source = Una elección.
parameter-intake_pool_clinicians = Comparten las primeras citas
    .help = Profesionales a tiempo completo de una clínica que comparten las primeras citas
    .source = Una elección.
parameter-caseload_cv = Desigualdad de cargas de casos
    .help = Dispersión de las cargas de casos entre terapeutas, como parte de la media; 25% es común
    .source = Una elección.

parameter-intake_standard_days = Estándar, primera cita
    .help = Días hábiles dentro de los cuales debe ofrecerse una primera cita
    .source = California, 28 CCR 1300.67.2.2: 10 días hábiles, salud mental no urgente y no médica (según lo citan los avisos de los planes).
parameter-return_standard_days = Estándar, visita de seguimiento
    .help = Días hábiles dentro de los cuales debe ofrecerse un seguimiento
    .source = California, SB 221 (2021; Código de Salud y Seguridad 1367.03), en vigor desde el 1 de julio de 2022: 10 días hábiles tras la visita anterior, salvo que el proveedor tratante considere adecuado un intervalo mayor (declaración de su autor, 10 de octubre de 2021; modificada de nuevo por SB 225, 2022; no se leyó el texto de la sección).
parameter-compliance_share = Parte que debe atenderse a tiempo
    .help = Porcentaje de visitas que debe cumplir el estándar
    .source = Supuesto por analogía: las reglas federales de citas piden 90% (mercado federal 2025; regla de Medicaid de 2024, gradual en 2027–29).

parameter-cost_per_fte_year = Costo por profesional completo
    .help = Sueldo y prestaciones al año de un profesional a tiempo completo
    .source = Kaiser, abril de 2025: trabajadores sociales clínicos, unos $125,000, o $170,000 con prestaciones; psicólogos, más de $160,000, o $190,000 con prestaciones.

unit-people = { $n ->
    [one] persona
   *[other] personas
    }
    .value = { $n ->
        [one] { $n } persona
       *[other] { $n } personas
        }
unit-share = %
    .value = { $n }%
unit-share-per-year = % al año
    .value = { $n }% al año
unit-share-per-week = % a la semana
    .value = { $n }% a la semana
unit-weeks = { $n ->
    [one] semana
   *[other] semanas
    }
    .value = { $n ->
        [one] { $n } semana
       *[other] { $n } semanas
        }
unit-months = { $n ->
    [one] mes
   *[other] meses
    }
    .value = { $n ->
        [one] { $n } mes
       *[other] { $n } meses
        }
unit-years = { $n ->
    [one] año
   *[other] años
    }
    .value = { $n ->
        [one] { $n } año
       *[other] { $n } años
        }
unit-weeks-per-year = { $n ->
    [one] semana al año
   *[other] semanas al año
    }
    .value = { $n ->
        [one] { $n } semana al año
       *[other] { $n } semanas al año
        }
unit-minutes = min
    .value = { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
        }
unit-hours-per-week = h a la semana
    .value = { $n ->
        [one] { $n } hora a la semana
       *[other] { $n } horas a la semana
        }
unit-slots-per-week = { $n ->
    [one] espacio a la semana
   *[other] espacios a la semana
    }
    .value = { $n ->
        [one] { $n } espacio a la semana
       *[other] { $n } espacios a la semana
        }
unit-visits-per-month = { $n ->
    [one] visita al mes
   *[other] visitas al mes
    }
    .value = { $n ->
        [one] { $n } visita al mes
       *[other] { $n } visitas al mes
        }
unit-fte-per-thousand-members = ETC por cada 1,000 personas afiliadas
    .value = { $n } ETC por cada 1,000 personas afiliadas
unit-share-of-paid-hours = % de las horas pagadas
    .value = { $n }% de las horas pagadas
unit-sessions = { $n ->
    [one] sesión
   *[other] sesiones
    }
    .value = { $n ->
        [one] { $n } sesión
       *[other] { $n } sesiones
        }
unit-fte = ETC
    .value = { $n } ETC
unit-returns = { $n ->
    [one] espacio de seguimiento
   *[other] espacios de seguimiento
    }
    .value = { $n ->
        [one] { $n } espacio de seguimiento
       *[other] { $n } espacios de seguimiento
        }
unit-clinicians = a tiempo completo
    .value = { $n ->
        [one] { $n } profesional a tiempo completo
       *[other] { $n } profesionales a tiempo completo
        }
unit-business-days = { $n ->
    [one] día hábil
   *[other] días hábiles
    }
    .value = { $n ->
        [one] { $n } día hábil
       *[other] { $n } días hábiles
        }
unit-dollars-per-year = $ al año
    .value = ${ $n } al año
unit-dollars-per-member-month = $ por persona afiliada al mes
    .value = ${ $n } por persona afiliada al mes
unit-people-per-week = { $n ->
    [one] persona por semana
   *[other] personas por semana
    }
    .value = { $n ->
        [one] { $n } persona por semana
       *[other] { $n } personas por semana
        }
unit-people-per-year = { $n ->
    [one] persona al año
   *[other] personas al año
    }
    .value = { $n ->
        [one] { $n } persona al año
       *[other] { $n } personas al año
        }
unit-people-per-month = { $n ->
    [one] persona al mes
   *[other] personas al mes
    }
    .value = { $n ->
        [one] { $n } persona al mes
       *[other] { $n } personas al mes
        }
unit-members-per-fte = { $n ->
    [one] persona afiliada por ETC
   *[other] personas afiliadas por ETC
    }
    .value = { $n ->
        [one] { $n } persona afiliada por ETC
       *[other] { $n } personas afiliadas por ETC
        }
unit-patients-per-fte = { $n ->
    [one] paciente por ETC
   *[other] pacientes por ETC
    }
    .value = { $n ->
        [one] { $n } paciente por ETC
       *[other] { $n } pacientes por ETC
        }

group-question = La pregunta
    .summary = { $members }, { $weeks } entre visitas
group-demand = Demanda
    .summary = { $share } comienza atención al año
group-treatment = Tratamiento
    .summary = { $sessions }, { $minutes } min
group-week = Semana de trabajo
    .summary = { $paid } h, { $leave ->
        [one] { $leave } semana de ausencia
       *[other] { $leave } semanas de ausencia
        }
group-staffing = Personal
    .summary = rotación { $turnover }; cubrir, { $fill }
group-scheduling = Agenda
    .summary = { $policy }
group-access = Estándares de acceso
    .summary = { $days }, { $share }
group-money = Dinero
    .summary = { $cost } por puesto completo

status-statute = ley o reglamento
    .help = Una ley o un reglamento
status-contract = contrato
    .help = Un contrato colectivo
status-employer-statement = declaración del empleador
    .help = Lo dijo el empleador
status-union-statement = declaración sindical
    .help = Lo dijo el sindicato
status-survey = estudio
    .help = Un estudio publicado
status-press = prensa
    .help = Según informó la prensa
status-derived = derivado
    .help = Aritmética sobre otras cifras de aquí
status-assumption = supuesto
    .help = Sin fuente: un criterio o una calibración
status-choice = elección
    .help = La elección de quien lee, no un hecho
status-convention = convención
    .help = Una convención de cálculo

policy-intake_first = Primero los pacientes nuevos
    .help = Los pacientes nuevos toman los primeros espacios libres; los de seguimiento reciben lo que queda
policy-ratio = Una proporción fija
    .help = Se guarda un número fijo de espacios de seguimiento por cada paciente nuevo
policy-returns_first = Primero los de seguimiento
    .help = Los pacientes de seguimiento toman los primeros espacios libres; los nuevos reciben lo que queda
policy-proportional = Una fila compartida
    .help = Pacientes nuevos y de seguimiento esperan en una fila; primero, quien lleva más retraso

# Cifras que se cuentan.
parameter-patients_booked_a_day = Pacientes reservados al día
    .help = Opcional: lo que de verdad cabe en el día de un profesional a tiempo completo; no cambia ningún otro resultado
parameter-observed_return_mean_weeks = Tiempo entre visitas, media
    .help = De una visita de seguimiento de un paciente a la siguiente, sobre todas las visitas de seguimiento
parameter-observed_caseload_per_fte = Pacientes activos por cada ETC
    .help = Pacientes en atención, entre los equivalentes a tiempo completo en activo
parameter-observed_sessions_per_patient = Seguimientos por paciente iniciado
    .help = Sobre todo el episodio de atención, incluidos quienes se van antes de tiempo
parameter-observed_return_share_within_standard = Seguimientos dentro del estándar
    .help = El porcentaje de visitas de seguimiento no posteriores al estándar fijado en “Estándares de acceso”
