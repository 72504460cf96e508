# Español de los Estados Unidos. Sintaxis Fluent; las familias de mensajes están descritas en
# locales/en/page.ftl, y las palabras elegidas, en docs/glosario.md.

number-percent = { $number }%
number-dollars = ${ $number }
number-dollars-million = { $n ->
    [one] ${ $n } millón
   *[other] ${ $n } millones
    }
number-dollars-billion = ${ $n } mil millones
# How a label stands inside a sentence: lower, if it loses its capital there; keep, if it does not.
label-within-sentence = lower
# Un resultado que no existe.
number-none = ninguno

# Un nombre de dato dentro de una frase: "lower" lo escribe con minúscula.

app-title = Caseload

heading-question = La pregunta
heading-assumptions = Supuestos
heading-answer = La respuesta
heading-clocks = La espera con { $clinicians } en activo
heading-worksheet = Ver los cálculos
heading-limits = Lo que este modelo deja fuera
heading-link = Sobre lo que se abrió
heading-figures = Todos los resultados

action-reset = Restablecer { $label } a { $value }
action-reset-all = Volver a este escenario
action-reset-all-hint = Todos los datos vuelven a { $preset }
action-defaults = Todos los datos a sus valores iniciales
action-dismiss = Cerrar
action-show-table = Ver como tabla
action-show-source = Fuente
action-preset = Escenario documentado
action-preset-changed = Modificado a partir de { $preset }

# Un control: el deslizador y la casilla junto a él.
field-slider = { $label }, deslizador
field-box = { $label }, número
field-unit = Unidad de { $label }
field-default = Valor inicial: { $value }
field-range = de { $min } a { $max }
field-evidence = Según la evidencia: de { $min } a { $max }
field-status = Tipo de fuente: { $status }
field-visits = Frecuencia de las visitas
field-visits-weeks = { $n ->
    [one] según lo indicado por el profesional · { $n } semana entre visitas
   *[other] según lo indicado por el profesional · { $n } semanas entre visitas
    }
week-patients = Pacientes { $amount }
week-notes = Notas y llamadas { $amount }
week-meetings = Reuniones { $amount }
week-at-work = En activo { $amount }
week-leave = Ausencias { $amount }
week-hours = { $n } h
week-edge = { $label }, borde en la barra
field-week-hours = { $hours } de { $paid } horas pagadas; { $notes } para notas y llamadas, { $meetings } para reuniones
field-clinicians-all = { $people ->
    [one] { $people } persona · { $fte } a tiempo completo · 1 por cada { $members } personas afiliadas
   *[other] { $people } personas · { $fte } a tiempo completo · 1 por cada { $members } personas afiliadas
    }
field-solved = calculado
field-changed = Modificado; el valor inicial es { $value }
field-count-changed = { $n ->
    [one] { $n } modificado
   *[other] { $n } modificados
    }
field-count-wrong = { $n } por corregir
field-visits-a-month = { $n ->
    [one] según lo indicado por el profesional · { $n } visita al mes
   *[other] según lo indicado por el profesional · { $n } visitas al mes
    }
field-week-split = de { $paid } pagadas; { $notes } para notas y llamadas, { $meetings } para reuniones
field-week-overfull = las notas, llamadas y reuniones ocupan más que las { $paid } pagadas; no se puede reservar nada
field-clinicians-also = { $fte } a tiempo completo · 1 por cada { $members } personas afiliadas

error-range = { $label }: escriba un número de { $min } a { $max }.
error-number = { $label }: escriba un número, por ejemplo { $example }.
error-blank = { $label }: escriba un número de { $min } a { $max }.
error-ambiguous = { $label }: las comas solo separan los millares; escriba los decimales con punto, por ejemplo 2.5.
error-stale = Los resultados todavía usan { $label }: { $value }.

# Avisos sobre un enlace.
link-unknown-key = Esta versión no conoce “{ $key }”; se omitió.
link-unknown-keys-more = { $n ->
    [one] Se omitió { $n } clave desconocida más.
   *[other] Se omitieron { $n } claves desconocidas más.
    }
link-clamped = { $label }: el valor dado es { $value }; el límite es { $limit }, y se usa en su lugar.
link-unreadable = { $label }: “{ $text }” no es un número; se usa el valor inicial, { $value }.
link-unreadable-policy = { $label }: “{ $text }” no es una de las opciones; se usa la inicial, { $value }.
link-duplicate = { $label } aparece más de una vez; se usa el primer valor.
link-unknown-origin = “{ $text }” no es un escenario documentado aquí; los números se usan tal como vienen.
link-second-origin = El escenario documentado aparece más de una vez; se usa el primero.
link-newer = Esto se hizo con una versión más nueva ({ $version }); se leyó lo que esta versión conoce.
link-version = “{ $text }” no es una versión; esto se leyó como la versión { $version }.
link-too-long = Este enlace es demasiado largo: solo se leyeron sus primeros { $n } caracteres.

# Gráficas.
chart-waits-axis-x = profesionales en activo
chart-waits-axis-y = días hábiles, estado estable
chart-series-first = primera cita
chart-series-return = seguimiento
chart-standard = estándar de { $days } días
chart-standard-first = estándar de { $days } días, primera
chart-standard-return = estándar de { $days } días, seguimiento
chart-marker-today = en activo { $clinicians }
chart-marker-ordered = lo indicado { $clinicians }
chart-marker-standards = ambos estándares { $clinicians }
chart-marker-standard = el estándar de { $days } días { $clinicians }
chart-overload = sobrecarga
chart-seen-axis-x = días hábiles
chart-seen-axis-y = atendidas para entonces, estado estable
chart-canvas-missing = Este navegador no puede dibujar la gráfica; sus números están en la tabla que sigue.

table-waits = Esperas según el número de profesionales, en días hábiles
table-seen = Porcentaje de visitas realizadas en un número de días hábiles, con los profesionales en activo
table-clinicians = Profesionales
table-first = Primera cita, mediana
table-return-p10 = Seguimiento, 1 de cada 10 antes de
table-return-p50 = Seguimiento, mediana
table-return-p90 = Seguimiento, 9 de cada 10 antes de
table-business-days = Días hábiles
table-first-share = Primera cita
table-return-share = Visita de seguimiento
table-parameter = Dato
table-value = Valor
table-default = Valor inicial
table-source = Fuente
table-result = Resultado

limit-model = Es un modelo, no una medición.
limit-advice = No es asesoramiento legal ni clínico.
limit-scope = No incluye tipos de casos, gravedad, temporadas ni traslados; cada cifra es un promedio anual.
limit-dropout = El abandono semanal no tiene una fuente publicada; la espera de una visita de seguimiento depende mucho de él.
limit-episodes = El porcentaje de personas afiliadas que comienzan atención es un supuesto, y todo número de profesionales es proporcional a él.
limit-pool = Las vacaciones y enfermedades propias de cada profesional se promedian, así que una carga de casos individual se ve con optimismo.
limit-waiting = Los pacientes que se van mientras esperan no figuran en los tiempos de espera; sí cuentan en el porcentaje que completa el tratamiento.
limit-both = Ambas partes reciben los mismos valores iniciales y las mismas fórmulas.
privacy = Todo se calcula en este navegador. Sin cuenta y sin analítica; ningún número que usted escriba se envía a ninguna parte.

footer-programs = Funciones para programas
footer-version = Modelo { $model }
footer-license = MIT o Apache 2.0
footer-save = Guardar una copia en un solo archivo
footer-embed = Ponerla en su sitio web
footer-full = Abrir la página completa
footer-saved = Esta es la copia en un solo archivo: funciona sin red, desde un disco o un correo electrónico. Un enlace creado en ella solo se abre en ella, y no se puede poner en otro sitio web.

# Los números menores de la respuesta y el encabezado de la página.
field-source = Fuente: { $label }
answer-ordered = { $n ->
    [1] para ver a los pacientes cada semana, según lo indicado
   *[other] para ver a los pacientes cada { $n } semanas, según lo indicado
    }
answer-standard = para { $standard }
# En lugar del número para el estándar: se indicaron visitas más espaciadas, o ningún número basta.
answer-standard-not = no se aplica
answer-standard-never = ningún número de profesionales lo logra
answer-today = en activo
answer-people = { $n ->
    [one] En personas: { $n } profesional.
   *[other] En personas: { $n } profesionales.
    }
privacy-short = Se calcula aquí; nada se envía.

# La marca en la regla de las visitas de seguimiento.
clock-ordered = lo indicado

# La página antes de comenzar, y donde no puede hacerlo.
static-title = Caseload: cuántos profesionales, cuánta espera
static-description = Cuántos profesionales clínicos necesita un plan de salud mental y cuánto esperan las personas con los que tiene. Se calcula en su navegador; nada se envía.
static-late = Iniciando. Si esta línea no desaparece, no llegó un archivo de la página: vuelva a cargarla o ábrala sola en otro navegador.
static-blocked = Aquí no se pueden cambiar los números: este navegador, o una regla del sitio que rodea esta página, no permite WebAssembly. Abra la página sola o en otro navegador.
panel-loading = Cargando…
room-missing = No se pudo cargar la sala. El resto de la página sigue funcionando; presione el botón para intentarlo de nuevo.
panel-missing = No se pudo cargar esta parte. El resto de la página sigue funcionando; pliegue y despliegue esta parte para volver a intentarlo.
static-missing = Ahora no se pueden cambiar los números: falta un archivo de la página o no llegó completo. Vuelva a cargarla; si no sirve, ábrala más tarde.
static-noscript = Aquí no se pueden cambiar los números: JavaScript está desactivado. Actívelo para usar la calculadora.
static-speechless = No llegaron las palabras de ese idioma, así que la página sigue en inglés. Elija de nuevo el idioma para volver a intentarlo.
static-speechless-es = Las palabras en español no llegaron; la página sigue en inglés. Elija de nuevo el idioma para volver a intentarlo.
static-answer = Con los valores iniciales, norte de California tras el acuerdo de 2022: { $members } personas afiliadas cuyos pacientes deben verse cada semana necesitan { $ordered } profesionales; el estándar de { $days } días hábiles por sí solo necesita { $standard }; hoy hay { $today }, y con ellos la siguiente visita llega tras { $wait } días hábiles.

# Sobre las partes plegadas, por tipo.
kind-table = En la mesa de negociación
kind-deeper = Detrás de la respuesta
kind-check = Para comprobar y compartir

# Partes que dibuja el programa completo, por su título.
heading-proposals = Propuestas
heading-standings = Acordado, en disputa, desconocido
heading-rounds = Rondas
heading-disagreement = Dónde está el desacuerdo
heading-own-numbers = Con sus propios números
heading-money-ways = El dinero de ambas formas
action-undo = Deshacer
action-redo = Rehacer
action-undo-title = Deshacer el último cambio (Ctrl+Z)
action-redo-title = Rehacer (Ctrl+Mayús+Z)
heading-wording = Redacción para el contrato
check-heading = Compruébelo usted: simúlelo
reference-heading = Calcular los valores de referencia publicados
pooling-heading = Qué logra compartir una fila
link-observed-unreadable = { $label }: “{ $text }” no es un número; se omitió.
heading-calibration = Calibrar con sus propios datos
matters-heading-leans = En qué se apoya la respuesta
matters-heading-spread = Qué tan segura es la respuesta
matters-heading-flips = Qué cambiaría la conclusión
matters-heading-table = Dos datos a la vez
matters-heading-seek = Partir de una meta
action-room = Sala
action-room-title = Mostrarla en una sala: letra grande, manejada con teclas (R)
heading-statements = Declaraciones públicas
