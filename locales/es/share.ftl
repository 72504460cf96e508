# Enlaces, huellas, archivos y el anexo impreso.

model-version-1-0 = 1.0 es la primera versión.

# A qué equivale la huella de un enlace o archivo.
share-matches = La huella { $fingerprint } coincide: los mismos datos y resultados que cuando se hizo, con el modelo { $model }.
share-altered = La huella no coincide: esto se hizo como { $claimed }, y lo que contiene ahora es { $now }. Se cambió un dato después de hacerlo; los resultados de aquí corresponden a los datos tal como están ahora.
share-other-model = Hecho con el modelo { $made }; este es el modelo { $model }, así que los resultados pueden diferir. La huella de estos datos es ahora { $now }.
share-unknown-model = Esta versión no conoce ese modelo, así que no puede decir qué cambió.
link-fingerprint = “{ $text }” no es una huella, así que no se puede comparar nada.
link-second-claim = La versión del modelo o la huella aparece más de una vez; se compara la primera.
link-missing = { $n ->
    [one] { $n } dato no está en el archivo; se usa su valor inicial.
   *[other] { $n } datos no están en el archivo; se usan sus valores iniciales.
    }

share-file-too-large = Este archivo no se abrió: tiene { $size } MB, y un registro puede tener a lo sumo { $most } MB.
share-file-not-json = Este archivo no se abrió: deja de ser JSON en la línea { $line }, columna { $column }.
share-file-not-ours = Este archivo no se abrió: no es un registro hecho por esta calculadora.
share-file-newer = Este archivo no se abrió: su formato, versión { $version }, es más nuevo que esta calculadora.

# Un texto breve para un correo electrónico.
share-mail-answer = Se necesitan: { $number } { $unit }. { $need } { $standard }
share-mail-check = Caseload, modelo { $model }, huella { $fingerprint }. Compruebe usted cada número:

share-question = { $members } personas afiliadas; { $order }; { $hours } horas a la semana de cada profesional para pacientes; { $clinicians } profesionales en activo.
share-order-one = pacientes que deben verse { $interval }
share-order-mix = pacientes que deben verse según lo indicado: { $parts }

# Nombres en archivos.
file-fraction = fracción
file-fraction-per-year = fracción al año
file-fraction-per-week = fracción a la semana
file-default = valor inicial
file-changed = modificado
file-model = Versión del modelo
file-fingerprint = Huella
file-link = Enlace
file-mix-share = Combinación indicada: porcentaje de pacientes nuevos
file-mix-visit_interval_weeks = Combinación indicada: semanas entre visitas
file-mix-sessions_to_complete = Combinación indicada: sesiones para terminar

file-sheet-title = Caseload: de las personas afiliadas a los profesionales y el costo, con fórmulas activas
file-sheet-note = Cambie un número en la columna C de los datos y todas las fórmulas lo siguen. Los números hallados por búsqueda y las leyes de las esperas son valores: tras un cambio, ellos y lo que se calcula a partir de ellos corresponden a los datos con los que se hizo el archivo, hasta que la página lo haga de nuevo.
file-sheet-inputs-are = Los datos están
file-sheet-as-made = como cuando se hizo el archivo
file-sheet-changed = modificados: los números hallados por búsqueda ya no les corresponden
file-sheet-apart = Mayor diferencia relativa respecto de la página
file-sheet-label = Qué
file-sheet-name = Nombre de la celda
file-sheet-value = Valor
file-sheet-page = Como en la página
file-sheet-unit = Unidad
file-sheet-formula = Fórmula
file-sheet-kind = Cómo se obtiene
file-sheet-input = dato
file-sheet-live = calculado aquí
file-sheet-found = valor: hallado por búsqueda, o una suma sobre los intervalos indicados
file-sheet-law = valor: de las leyes de las esperas

heading-share = Compartir, imprimir, exportar
share-fingerprint = La huella representa todos los datos, la versión del modelo y todos los resultados. Dos personas que se leen los mismos doce caracteres tienen los mismos números. Es una suma de verificación para comparar, no una firma.
share-fingerprint-said = Abra la dirección y compare la huella: { $fingerprint }. Representa todos los datos, la versión del modelo y todos los resultados; es una suma de verificación para comparar, no una firma.
share-copy = Copiar
share-copied = Copiado.
share-selected = El navegador no permitió copiar; el texto está seleccionado, así que cópielo con el teclado o el menú.
share-mail = Texto para un correo electrónico
share-code = El enlace como código QR
share-paper = En papel
share-print = Imprimir el anexo
share-print-help = La pregunta, la respuesta, las gráficas, cada dato con su fuente, los cálculos, los límites, la huella y el enlace, en A4 o Carta.
share-files = Archivos
share-worksheet = Hoja de cálculo con fórmulas activas (.xlsx)
share-record = Todo, para volver a abrirlo (.json)
share-table-inputs = Datos (.csv)
share-table-results = Resultados (.csv)
share-table-waits = Esperas según el personal (.csv)
share-table-seen = Atendidas por día (.csv)
share-table-term = Semana a semana (.csv)
share-charts = Gráficas
share-charts-elsewhere = Las gráficas de las partes plegadas se guardan donde están, debajo de cada una.
share-chart-waits-png = Esperas según el personal (.png)
share-chart-waits-svg = Esperas según el personal (.svg)
share-chart-seen-png = Atendidas por día (.png)
share-chart-seen-svg = Atendidas por día (.svg)
share-chart-term-png = Durante el contrato (.png)
share-chart-term-svg = Durante el contrato (.svg)
share-open = Abrir un archivo
share-open-help = Un registro (.json) hecho aquí; se lee en este navegador y no se envía a ninguna parte
share-opened = Se abrió el archivo.
share-all-default = Todos los datos tienen su valor inicial.
share-rest-default = Todos los demás datos tienen su valor inicial.
share-changed = Modificado respecto de los valores iniciales: { $changed }. Todos los demás datos tienen su valor inicial.
share-input = { $label }: { $value }
share-source = Caseload, modelo { $model }, huella { $fingerprint }. { $address }

exhibit-title = Anexo · Caseload
exhibit-made = Hecho el { $date } con el modelo { $model }. Huella { $fingerprint }.
exhibit-baseline = Las diferencias respecto de { $preset } están marcadas.
exhibit-changed = modificado; base: { $value }
exhibit-mix = Combinación de intervalos indicados
exhibit-check = Compruébelo
