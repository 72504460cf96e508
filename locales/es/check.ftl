# Los paneles con los que se comprueba el modelo: la simulación, los valores publicados, compartir una fila.

check-intro = Una simulación del escenario en pantalla, paciente por paciente, en este navegador. Toma sus números de los datos y no comparte ninguna fórmula con la calculadora. Solo se ejecuta cuando usted lo pide.
check-seed = Semilla
check-seed-note = La misma semilla da los mismos números en todo navegador.
check-seed-problem = Escriba un número entero de 0 a { $most }.
check-visits = Visitas
check-visits-option = unas { $n }
check-run = Ejecutar la simulación
check-again = Ejecutarla de nuevo
check-cancel = Cancelar
check-progress = Parte de la simulación hecha
check-cancelled = Cancelada. De una ejecución que no terminó no se muestra nada.
check-refused = No hay nada que simular: no se puede reservar ninguna hora de la semana del profesional.
check-earlier = Estos números corresponden a los datos, la semilla o el número de visitas anteriores al último cambio.

check-table = Fórmula frente a simulación
check-column-quantity = Cifra
check-column-formula = Fórmula
check-column-simulation = Simulación, ± 95%
check-column-agreement = Fórmula en el intervalo
check-agreement-inside = dentro
check-agreement-outside = fuera
check-agreement-unknown = no comparable

check-quantity-return-mean = Intervalo entre visitas, media, días hábiles
check-quantity-return-p50 = Intervalo, la mitad antes de, días hábiles
check-quantity-return-p90 = Intervalo, 9 de cada 10 antes de, días hábiles
check-quantity-return-standard = Visitas de seguimiento dentro del estándar
check-quantity-return-ordered = Visitas de seguimiento según lo indicado, un día de gracia
check-quantity-caseload = Pacientes en atención por profesional a tiempo completo
check-quantity-first-mean = Primera cita, espera media, días hábiles
check-quantity-first-p50 = Primera cita, la mitad antes de, días hábiles
check-quantity-first-p90 = Primera cita, 9 de cada 10 antes de, días hábiles
check-quantity-first-standard = Primeras citas dentro del estándar
check-quantity-give-up = Pacientes nuevos que desisten

check-measured = { $value } ± { $half }
check-measured-alone = { $value }, sin intervalo

# Lo que se halló.
check-verdict = { $known ->
    [0] No se puede comparar ninguna cifra.
   *[other] { $inside } de { $known } cifras por fórmula están dentro del intervalo de 95% de la simulación.
    }
check-verdict-farthest = La que más se aleja, para su intervalo: { $quantity }, { $formula } por fórmula, { $simulated } por simulación.
check-verdict-grid = Donde llega antes la mitad o 9 de cada 10 se lee con precisión de un espacio, que cuenta como margen junto al intervalo.
check-accuracy-pool = Las fórmulas son aproximaciones. Declarado para grupos de cinco o más: medias dentro de 0.1 semanas (medio día hábil), porcentajes dentro de 5 puntos; dentro del estándar cuando termina el día indicado, 8 puntos.
check-accuracy-single = Las fórmulas son aproximaciones. Declarado para los pacientes propios de un profesional: intervalo medio dentro de 0.1 semanas (medio día hábil) o 3%, porcentajes dentro de 8 puntos; dentro del estándar cuando termina el día indicado, 13 puntos.
check-growing-both = Por fórmula no hay estado estable, y en la simulación las listas siguieron creciendo: sus cifras describen las semanas simuladas, no un estado estable.
check-growing-formula = Por fórmula no hay estado estable, así que las cifras de la simulación describen las semanas simuladas y no tienen con qué compararse.
check-growing-simulation = En la simulación una lista creció más de lo que permite su intervalo de 95% (en espera { $waiting }, en atención { $care } personas por semana): sus cifras pueden describir las semanas simuladas, no un estado estable. Otra semilla o más visitas lo dirán.
check-stopped = La ejecución terminó antes: esperaban más de dos millones de personas.
check-no-returns-both = Ni las fórmulas ni la simulación dejan tiempo para visitas de seguimiento.
check-no-returns-formula = Por fórmula las primeras citas no dejan tiempo para visitas de seguimiento; la simulación vio { $visits }.
check-no-returns-simulation = La simulación no vio ninguna visita de seguimiento.
check-played-one = Simulado: { $pool }, { $weeks } semanas, { $returns } visitas de seguimiento y { $first } primeras citas.
check-played-two = Simulado: { $pool } para visitas de seguimiento, { $weeks } semanas, { $returns } visitas; { $intakes } para primeras citas, { $first } de ellas. Las fórmulas se evalúan para los mismos grupos, cada uno por separado; la página combina ambos.
check-pool = { $n ->
    [1] un profesional a tiempo completo solo
   *[other] { $n } profesionales a tiempo completo que comparten
    }
check-uneven = Las cargas de casos desiguales no se simulan: aquí tanto las fórmulas como la simulación dan a cada profesional la misma parte.

check-histogram-title = { $formula } días hábiles entre visitas por fórmula, { $simulated } simulados
check-histogram-title-none = { $simulated } días hábiles entre visitas simulados; la fórmula no tiene estado estable
check-histogram-note = Porcentaje de visitas de seguimiento por intervalo, ambos para el grupo simulado
check-histogram-description = Histograma de los intervalos simulados entre visitas de { $from } a { $to } días hábiles, en { $bars } barras. La más alta tiene el { $simulated } de las visitas; por fórmula, { $predicted }.
check-histogram-table = Intervalos entre visitas, simulados y por fórmula
check-histogram-x = días hábiles entre visitas
check-histogram-y = porcentaje de visitas de seguimiento
check-histogram-from = Desde, días hábiles
check-histogram-to = Hasta, días hábiles
check-histogram-simulated = Simulado
check-histogram-predicted = Por fórmula
check-histogram-label-simulated = simulado
check-histogram-label-predicted = fórmula

# Los valores publicados.
reference-intro = { $n } valores publicados con el modelo, obtenidos por otros medios: aritmética de 70 dígitos para las filas y el estado estable fluido, un segundo programa para los intervalos y el personal requerido. Cada uno se calcula aquí de nuevo; se aprueba cuando coinciden { $digits } dígitos.
reference-run = Calcularlos ahora
reference-running = { $done } de { $n } calculados
reference-passed = Los { $n } valores se aprueban; la menor coincidencia es de { $least } dígitos.
reference-failed = { $failed ->
    [one] { $failed } de { $n } valores no se aprueba.
   *[other] { $failed } de { $n } valores no se aprueban.
    }
reference-table = Valores de referencia publicados
reference-column-value = Valor
reference-column-given = Dado
reference-column-published = Publicado
reference-column-computed = Calculado aquí
reference-column-digits = Dígitos que coinciden
reference-column-result = Resultado
reference-pass = aprobado
reference-fail = no aprobado
reference-defaults = los valores iniciales
reference-given = { $label } { $value }
reference-case-fluid-interval = Intervalo del estado estable fluido, semanas
reference-case-mean-interval = Intervalo medio entre visitas, semanas
reference-case-p90-interval = Intervalo que no superan 9 de cada 10, semanas
reference-case-required-ordered = Equivalentes a tiempo completo para ver a los pacientes según lo indicado
reference-case-required-standard = Equivalentes a tiempo completo solo para el estándar
reference-case-erlang-b = Erlang B, porcentaje rechazado
reference-case-erlang-c = Erlang C, porcentaje que espera
reference-case-deterministic = M/D/c, espera media en tiempos de servicio
reference-case-erlang-a = Erlang A, porcentaje que desiste
reference-case-engset = Engset, porcentaje del tiempo lleno

# Compartir una fila.
pooling-title = Con el { $load } de su tiempo ocupado, un profesional solo hace esperar { $one } días hábiles a un paciente nuevo; { $n } que comparten una fila, { $many }
pooling-conclusion = Compartir una fila quita las esperas que vienen del azar, y la mayor parte se gana con los primeros profesionales. No añade tiempo: al 100% toda fila crece sin fin, la compartan cuantos la compartan. Semanas de espera en un grupo grande significan muy pocas horas, no mala suerte.
pooling-note = Espera media de una primera cita; solo primeras citas, nadie desiste
pooling-model = La fila es M/D/c: las personas piden al azar, las atiende el primer profesional libre, todas las citas duran lo mismo (aquí { $days } días hábiles del tiempo de atención de un profesional a tiempo completo). Erlang C, hecho para llamadas telefónicas de toda duración, haría la mayoría de estas esperas cerca del doble de largas.
pooling-none = No se puede reservar ninguna hora de la semana del profesional, así que no hay fila que compartir.
pooling-description = Espera media de una primera cita según la parte del tiempo ocupado, de { $from } a { $to }, para { $pools }.
pooling-x = parte del tiempo de los profesionales ocupado
pooling-y = días hábiles, estado estable
pooling-clinicians = { $n ->
    [one] { $n } profesional
   *[other] { $n } profesionales
    }
pooling-table = Espera media de una primera cita, en días hábiles
pooling-column-load = Tiempo ocupado
