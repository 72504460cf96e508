# La mesa de negociación: propuestas, rondas y lo que aún separa a las partes.

party-employer = Empleador
party-union = Sindicato
party-mediator = Mediación
party-other = Otra

# De quién son los deslizadores.
bargain-desk = Los deslizadores son de
bargain-scratch = un borrador
bargain-desk-scratch = Mover un deslizador cambia un borrador; no cambia ninguna propuesta.
bargain-desk-proposal = Mover un deslizador cambia “{ $name }”.
bargain-take-back = Todo lo de “{ $name }” de vuelta a la base
bargain-title = { $name } ({ $party }, ronda { $round })
bargain-unnamed = { $party } { $round }

# Crear y conservar propuestas.
bargain-intro = Una propuesta dice algo sobre algunos de los datos. Lo que deja abierto es lo de la base.
bargain-add = Añadir una propuesta
bargain-add-party = De
bargain-add-from = A partir de
bargain-from-sliders = los deslizadores
bargain-from-sliders-of = los deslizadores (“{ $name }”)
bargain-from-scratch = el borrador
bargain-from-latest = la última suya, “{ $name }”
bargain-from-baseline = la base
bargain-from-file = o a partir de un archivo de datos (.json)
bargain-from-file-added = Añadida a partir del archivo.
bargain-baseline = Base
bargain-baseline-name = Nombre de la base
bargain-baseline-first = La primera propuesta se compara con el escenario documentado del que parte. Después se puede cambiar.
bargain-baseline-own = Base (números propios)
bargain-baseline-set = Hacer de los deslizadores la base
bargain-baseline-note = “{ $name }” vale donde una propuesta no dice nada, y las diferencias se cuentan desde ahí. No es oferta de nadie: elija lo que rige hoy.
bargain-says = “{ $name }” propone: { $values }.
bargain-says-nothing = “{ $name }” no propone nada todavía: mueva un deslizador o elija aquí un dato.
bargain-unchanged = Proponer también, sin cambio
bargain-unchanged-choose = un dato…
bargain-unchanged-item = { $input }: { $value }
bargain-name = Nombre
bargain-party = Parte
bargain-round = Ronda
bargain-date = Fecha
bargain-note = Nota privada
bargain-note-help = No va en los enlaces, ni en los archivos salvo que usted lo marque.
bargain-duplicate = Duplicar
bargain-earlier = Mover a la izquierda
bargain-later = Mover a la derecha
bargain-delete = Eliminar
bargain-editing = Editar “{ $name }”
bargain-take-up = Que los deslizadores sean de { $name }
bargain-propose = proponer
    .title = Proponer { $value } para { $input } en { $name }
bargain-leave = Dejar { $input } abierto en { $name }

# Una junto a otra.
bargain-table = Propuestas junto a la base
bargain-show-all = Mostrar los { $count } datos
bargain-show-differing = Mostrar solo lo que difiere
bargain-nothing-differs = Ninguna propuesta difiere todavía de la base. Mueva un deslizador.
bargain-open = no abordado
bargain-direction-sooner = espera más corta
bargain-direction-later = espera más larga
bargain-direction-mixed = una espera más corta, otra más larga
bargain-figure-required_ordered = Profesionales necesarios, según lo indicado
bargain-figure-required_standard = Profesionales necesarios, estándar de acceso
bargain-figure-at_work = Profesionales en activo
bargain-figure-members_per_fte = Personas afiliadas por profesional a tiempo completo necesario
bargain-figure-first_wait = Primera cita, mediana, días hábiles
bargain-figure-first_share = Primeras citas dentro del estándar
bargain-figure-return_wait = Entre visitas, mediana, días hábiles
bargain-figure-return_share = Visitas de seguimiento dentro del estándar
bargain-figure-cost_per_year = Costo al año, según lo indicado
bargain-figure-cost_per_member_month = Costo por persona afiliada al mes
bargain-one-interval = un intervalo para todos
bargain-mix = Combinación de intervalos indicados
bargain-mix-part = { $share } { $interval }
bargain-chart-note = Las diferencias llevan signo respecto de la base. “Espera más corta” y “espera más larga” dicen qué hace una diferencia por sí sola con las esperas con el personal de la base: no depende de quién la propone.

# Conservar y llevar.
bargain-keep = Conservar la mesa y los deslizadores en este navegador
bargain-keep-note = Con notas privadas, y de vuelta tras recargar. Nada se envía a ninguna parte; desmarque la casilla para borrarla.
bargain-keep-failed = Este navegador no conserva nada para esta página. Todo lo demás funciona; un archivo conserva la mesa.
bargain-export = Guardar como archivo
bargain-export-notes = con notas privadas
bargain-import = Abrir un archivo
bargain-read = Abierto: { $proposals } propuestas, { $rounds } rondas, código final { $head }.
bargain-read-altered = Abierto. A partir de la ronda { $round }, el historial no coincide con las sumas de verificación del archivo: se cambió después de guardarlo. El código final es ahora { $head }; compárelo con el que usted anotó.
bargain-read-model = Se guardó con la versión { $model } de las fórmulas; esta página tiene la { $now }.
bargain-read-large = El archivo es más grande que cualquier mesa de esta página; no se abrió.
bargain-read-no-json = El archivo no se puede leer a partir de la línea { $line }; no se abrió.
bargain-read-other = El archivo no es una mesa guardada por esta página; no se abrió.
bargain-read-newer = El archivo lo guardó una versión posterior de esta página; no se abrió.
bargain-read-wrong = El archivo tiene algo que esta página no acepta: { $detail }. No se abrió.
bargain-read-failed = El navegador no entregó el archivo.

# Rondas.
bargain-record = Registrar la ronda { $round }
bargain-record-note = Una ronda conserva la última propuesta de cada parte tal como está ahora. No se puede cambiar después.
bargain-record-lost = Al cerrar la página se pierde, salvo que la mesa se conserve en este navegador (en Propuestas) o se guarde como archivo.
bargain-round-undone = Se deshizo lo registrado desde la ronda { $round }. Rehacer lo recupera; otro cambio lo pierde.
bargain-no-rounds = Todavía no hay ninguna ronda registrada.
bargain-head = Código final del registro: { $head }
bargain-head-note = Ambas partes pueden anotar estas letras. Un cambio posterior en cualquier ronda da otras. Son una suma de verificación para comparar, no una firma.
bargain-gap-title = { $one } y { $other }: { $gap } profesionales entre ambas partes
bargain-gap-title-moved = { $one } y { $other }: { $gap } profesionales entre ambas partes, { $first } en la ronda 1
bargain-gap-none = Registre las posiciones de dos partes para ver la brecha entre ellas.
bargain-gap-axis-y = profesionales necesarios, según lo indicado
bargain-gap-axis-x = ronda
bargain-gap-table = Profesionales que necesita la posición de cada parte, ronda por ronda
bargain-gap-column = Entre ambas
bargain-gap-describe = Gráfica de líneas de los profesionales que necesita cada posición, por ronda. { $rows }
bargain-gap-describe-row = Ronda { $round }: { $one } y { $other }.
bargain-round-title = Ronda { $round }
bargain-round-title-dated = Ronda { $round }, { $date }
bargain-opening = { $party }: posición inicial, “{ $name }”: { $values }
bargain-opening-bare = { $party }: posición inicial, “{ $name }”
bargain-value = { $input }: { $value }
bargain-stood = { $party }: sin movimiento
bargain-move = { $party }: { $input } de { $from } a { $to }
bargain-move-closed = se cerró el { $share } de la diferencia en este dato
bargain-move-away = retroceso: se alejó de la otra parte
bargain-move-open = quedó abierto
bargain-worth-needed = { $amount } ETC necesarios
bargain-worth-staffed = { $amount } ETC en activo
bargain-worth-first = { $n ->
    [one] { $amount } día hábil hasta una primera cita
   *[other] { $amount } días hábiles hasta una primera cita
    }
bargain-worth-returns = { $n ->
    [one] { $amount } día hábil entre visitas
   *[other] { $amount } días hábiles entre visitas
    }
bargain-worth-dollars = { $amount } al año por el personal necesario
bargain-worth-paid = { $amount } al año por el personal en activo
bargain-worth-rest = lo demás no cambia en las cifras mostradas
bargain-worth-nothing = sin cambio en personal, esperas ni costo en las cifras mostradas
bargain-moved-so-far = Movimiento hasta ahora
bargain-total = { $party }: se movió en { $rounds } de { $of } rondas desde su posición inicial; { $worth }
bargain-total-once = { $party }: se movió desde su posición inicial; { $worth }
bargain-total-none = { $of ->
    [one] { $party }: sin movimiento desde su posición inicial
   *[other] { $party }: sin movimiento en { $of } rondas desde su posición inicial
    }

# El reparto de la brecha.
bargain-split-from = Entre
bargain-split-to = y
bargain-split-measure = Brecha en
bargain-split-one = El { $share } de la brecha restante se debe a { $input }.
bargain-split-over = El { $share } de la brecha restante se debe a { $input }; otros datos compensan una parte.
bargain-split-gap = { $from } frente a { $to } profesionales: { $gap } entre ambas.
bargain-split-none = En esta cuenta las dos no difieren.
bargain-split-undefined = Con alguna combinación de los datos de las dos partes ningún número de profesionales es suficiente, así que la brecha no se puede repartir.
bargain-split-note = La parte de cada dato es su efecto promediado sobre todos los órdenes en que se podrían mover los datos: no depende del orden de las filas. Una parte menor que cero va en contra de las demás. Las partes son de profesionales antes de redondear hacia arriba; con el redondeo suman la brecha en personas enteras.
bargain-split-sampled = Tomado de { $orders } órdenes al azar, con el error estándar de cada parte.
bargain-split-table = La brecha por dato
bargain-split-part = Profesionales
bargain-split-share = Porcentaje de la brecha
bargain-split-rounding = Redondeo a personas enteras
bargain-split-total = Entre ambas
bargain-split-error = ± { $error }
bargain-split-running = Repartiendo: { $share } hecho.
bargain-split-few = Añada una propuesta: el reparto necesita dos posiciones.

# Con sus propios números.
bargain-own-enough = Con sus propios datos y el estándar de { $days } días hábiles, { $name } necesita { $required } profesionales; sus { $clinicians } son suficientes.
bargain-own-short = Con sus propios datos y el estándar de { $days } días hábiles, { $name } necesita { $required } profesionales; tiene { $clinicians }; le faltan { $short }.
bargain-own-none = Con sus propios datos ningún número de profesionales cumple el estándar de { $days } días hábiles.
bargain-own-beyond = El estándar exceptúa lo que indicó el profesional, y { $name } tiene indicado un intervalo más largo: el estándar no pide ningún número.
bargain-own-flip = El cambio más pequeño de un solo dato que lo revierte: { $input }, de { $now } a { $value }.
bargain-own-no-flip = Ningún cambio único de un dato invierte esto.

# Dinero.
bargain-price = Precio de una visita externa, dólares
bargain-price-note = Sin fuente publicada: $150 hasta que usted diga otro. No incluye la derivación ni la espera de alguien externo.
bargain-money-table = Lo que cuesta cada propuesta, y lo que cuesta no contratar
bargain-money-at-work = Personal en activo, con los puestos vacantes
bargain-money-required = Personal necesario, según lo indicado, con los puestos vacantes
bargain-money-hiring = Contratar lo que falta
bargain-money-missing = Visitas que faltan al año
bargain-money-outside = Esas visitas fuera
bargain-money-even = Precio por visita con el que ambas cuestan lo mismo
bargain-money-cell = { $year } al año
bargain-money-member = { $month } por persona afiliada al mes
bargain-money-hire-cheaper = { $name }: contratar lo que falta cuesta { $hiring } al año; comprar fuera las visitas que faltan, { $outside }.
bargain-money-enough = { $name }: no falta nada con el intervalo indicado.
bargain-money-none = { $name }: ningún número de profesionales cumple el intervalo indicado.

# Lenguaje contractual a partir de los deslizadores: src/narrative/wording.rs.
wording-note = Un texto para empezar, con { $whose }. La proporción es la que el estándar de acceso necesita con estos datos, no un número de profesionales que alguien haya propuesto. Lo que el modelo no puede decir está entre corchetes. No es asesoramiento legal.
wording-of = los números de “{ $name }”
wording-scratch = los números de los deslizadores, que no son de ninguna propuesta
wording-ratio = Proporción. El empleador mantiene en activo al menos un profesional equivalente a tiempo completo por cada { $ratio } personas afiliadas cubiertas; con { $members } personas afiliadas son { $fte } equivalentes a tiempo completo, o { $clinicians } profesionales de { $each } equivalentes a tiempo completo cada uno. Las contrataciones nuevas cuentan según la parte de la productividad plena que han alcanzado; los puestos vacantes no cuentan.
wording-ratio-none = Proporción. Con estos números ninguna proporción cumple la medida que sigue.
wording-hours = Equivalente a tiempo completo. { $paid } horas pagadas a la semana, de las cuales { $bookable } se pueden reservar con pacientes, { $managed } son para la gestión de pacientes y { $meetings } para reuniones.
wording-return = Visitas de seguimiento. Al menos el { $share } de las visitas de seguimiento se realizan dentro de los { $days } días hábiles siguientes a la visita anterior, salvo que el profesional tratante haya indicado un intervalo más largo.
wording-return-ordered = Visitas de seguimiento. Al menos el { $share } de las visitas de seguimiento se realizan dentro de los { $days } días hábiles siguientes a la visita anterior: el intervalo indicado y un día.
wording-first = Primeras citas. Al menos el { $share } de las primeras citas se realizan dentro de los { $days } días hábiles siguientes a la solicitud.
wording-measure = Regla de medición. Cada porcentaje se cuenta sobre todas las visitas realizadas en un mes calendario, en días hábiles desde la fecha de la solicitud o de la visita anterior hasta la fecha de la visita. Se informan además las solicitudes retiradas y los pacientes que se fueron antes de ser atendidos.
wording-trigger = Activación. Cuando un porcentaje no se cumple en [número] meses seguidos, el empleador abre en un plazo de [número] días los puestos que llevan el personal a la proporción y, hasta que se cubran, ofrece visitas externas sin mayor costo para la persona afiliada.
wording-posts = Puestos. Con una rotación de { $turnover } y { $weeks } semanas para cubrir un puesto, mantener { $clinicians } profesionales en activo requiere { $posts } puestos.

# Ambas posiciones en pocas líneas, para un correo electrónico: src/narrative/positions.rs.
positions-whose = Los números que siguen son los de “{ $name }”.
positions-side = { $name } propone: { $values }. Necesita { $needed } profesionales y tiene { $clinicians } en activo. { $returns }
positions-as-baseline = nada más que lo que tiene la base
positions-rest = Donde una propuesta no dice nada, vale la base: { $name }.
positions-between = { $one } necesita { $first } profesionales, { $other } necesita { $second }: { $gap } de diferencia.
positions-at-work = En activo tienen { $first } y { $second }: { $gap } de diferencia.

# En la imagen de la brecha entre las partes.
bargain-picture-source = Caseload, modelo { $model }. Rondas registradas: { $rounds }. { $head }. { $address }
