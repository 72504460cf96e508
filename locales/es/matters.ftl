# Lo que más importa: los paneles, y las frases de src/narrative/matters.rs.

measure-ordered-clinicians = Profesionales necesarios, según lo indicado
measure-standard-clinicians = Profesionales necesarios, estándar de acceso
measure-first-p50 = Espera de una primera cita, mediana
measure-return-p50 = Intervalo entre visitas, mediana
measure-ordered-authorised-fte = Puestos a tiempo completo que financiar, según lo indicado
measure-ordered-cost-per-year = Costo al año, según lo indicado
measure-first-share-within-standard = Primeras citas dentro del estándar
measure-return-share-within-standard = Visitas de seguimiento dentro del estándar

# Donde rige una combinación de intervalos indicados.
matters-mixed = Las semanas entre visitas y las sesiones para terminar no están aquí entre los datos: las fija la combinación de intervalos indicados, que queda como está.

matters-measure = Resultado
matters-input = Dato
matters-aim = Meta
matters-aim-ordered = Visitas según lo indicado
matters-aim-standard = El estándar de acceso
matters-rows = Filas
matters-columns = Columnas
matters-cells = Celdas
matters-now = Ahora
matters-none = ningún número
matters-range = de { $low } a { $high }
matters-more = +{ $amount }
matters-less = −{ $amount }
matters-dollars-a-year = { $dollars } al año

# El tornado.
matters-leans = “{ $input }” es lo que más la mueve: { $low } con { $from }, { $high } con { $to }
matters-leans-nothing = { $measure }: { $now }, en ambos extremos de cada rango de la evidencia
matters-leans-note = Un dato a la vez sobre el rango de su evidencia, los demás como están ahora.
matters-leans-widest = Los { $n } más amplios; todos están en la tabla.
matters-describe-leans = Gráfica de barras: { $measure }, cada dato por turno sobre el rango de su evidencia. Ahora: { $now }.
matters-describe-bar = { $input }, { $range }: de { $low } a { $high }.
matters-leans-current = ahora { $now }
matters-leans-low = dato menor que ahora
matters-leans-high = dato mayor que ahora
matters-leans-table = { $measure }: cada dato en ambos extremos del rango de su evidencia
matters-at-low = En el extremo bajo
matters-at-high = En el extremo alto
matters-evidence = Rango de la evidencia

# Los sorteos.
matters-spread = { $measure }: de { $low } a { $high } en ocho de cada diez sorteos; en la mitad, a lo sumo { $middle }. Los { $today } de hoy bastarían en el { $share } de los sorteos.
matters-spread-open = { $measure }: { $low } o más en nueve de cada diez sorteos; en la mitad, a lo sumo { $middle }; en al menos uno de cada diez, ningún número es suficiente. Los { $today } de hoy bastarían en el { $share } de los sorteos.
matters-spread-running = Sorteando: { $share } hecho.
matters-spread-stale = Sorteando de nuevo para los datos de ahora: { $share } hecho. Los números de abajo corresponden a los datos anteriores.
matters-spread-held = Los números de abajo corresponden a los datos anteriores; se sortean de nuevo al soltar el deslizador.
matters-spread-table = Resultados de { $draws } sorteos de los datos inciertos
matters-p10 = Uno de cada diez sorteos está por debajo
matters-p50 = La mitad está por debajo
matters-p90 = Nueve de cada diez están por debajo
matters-enough = El personal de hoy es suficiente
matters-spread-note = { $draws } sorteos con la semilla { $seed }. Cada uno se sortea por sí solo, de forma triangular sobre el rango de su evidencia, con lo más probable en su valor de ahora: { $inputs }. Un dato cuyo valor inicial está en un extremo de su rango se deja en su valor.
matters-ask = Pregunte primero por “{ $input }”: conocerlo exactamente reduciría el rango de “{ $measure }” en { $share }.
matters-ask-nothing = Ningún número por sí solo reduciría el rango de la respuesta ni en uno de cada doscientos.
matters-ask-heading = Qué pedir en una solicitud de información
matters-ask-table = Datos según cuánto reduciría conocer cada uno exactamente el rango entre uno y nueve de cada diez sorteos
matters-narrows = Reduce el rango en
matters-explains = Por sí solo explica
matters-ask-note = Aquí participa todo dato que una de las partes puede conocer, también aquellos cuyo valor inicial está en un extremo de su rango. “Por sí solo explica” es la parte del dato en la varianza.

# Punto de equilibrio.
matters-flips = { $enough ->
    [yes] { $aim ->
        [ordered] El personal de hoy es suficiente para visitas según lo indicado; dejaría de serlo
       *[standard] El personal de hoy es suficiente para el estándar; dejaría de serlo
        }
   *[no] { $aim ->
        [ordered] El personal de hoy no es suficiente para visitas según lo indicado; lo sería
       *[standard] El personal de hoy no es suficiente para el estándar; lo sería
        }
    } con “{ $input }” en { $value } o { $direction ->
        [up] más
       *[down] menos
    } (ahora { $now })
matters-flips-nothing = { $enough ->
    [yes] El personal de hoy es suficiente; ningún dato por sí solo lo cambia
   *[no] El personal de hoy no es suficiente; ningún dato por sí solo lo cambia
    }{ $aim ->
        [ordered] {" "}para visitas según lo indicado
       *[standard] {" "}para el estándar
    }
matters-flips-beyond = El intervalo indicado es más largo que el estándar, así que el estándar no pide personal propio.
matters-flips-table = { $enough ->
    [yes] El personal de hoy dejaría de ser suficiente con…
   *[no] El personal de hoy sería suficiente con…
    }
matters-flips-none = Datos que no pueden lograrlo por sí solos
matters-flip = { $direction ->
    [up] { $value } o más
   *[down] { $value } o menos
    }
matters-flip-none = ningún valor entre { $from } y { $to } lo logra
matters-change = Cambio
matters-change-none = desde cero
matters-in-evidence = Evidencia
matters-in-evidence-yes = dentro de su rango
matters-in-evidence-no = fuera de su rango
matters-in-evidence-none = sin rango documentado
matters-flips-note = Un dato a la vez, los demás como están ahora; primero el cambio más pequeño. Se juzga con los equivalentes a tiempo completo en activo hoy.

# Equivalencias.
matters-rates-heading = Cuánto vale una hora, un punto, un día
matters-rates-table = Qué hace un cambio de un dato, con los demás como están ahora
matters-rates-more = Otros datos
matters-rate-change = Cambio
matters-rate-clinicians = Profesionales necesarios
matters-rate-fte = Equivalentes a tiempo completo necesarios
matters-rate-first = Primera espera hoy, días
matters-rate-return = Intervalo hoy, días
matters-rate-dollars = Dólares al año
matters-rates-note = La diferencia exacta de un paso entero, no una pendiente; las esperas son medianas en días hábiles con los profesionales de hoy.
matters-pays-until = Una hora menos a la semana para notas y llamadas libera { $saved } de { $before } puestos a tiempo completo. Se paga sola salvo que la rotación suba a { $at } al año o más (ahora { $now }). No incluye el costo de reclutar, el trabajo no pagado ni una atención peor.
matters-pays-always = Una hora menos a la semana para notas y llamadas libera { $saved } de { $before } puestos a tiempo completo, y se paga sola con cualquier rotación de hasta { $at } al año (ahora { $now }). No incluye el costo de reclutar, el trabajo no pagado ni una atención peor.

# La tabla de dos datos.
matters-table-caption = { $measure } según “{ $rows }” (filas) y “{ $columns }” (columnas), los demás como están ahora
matters-table-note = La fila y la columna de los valores actuales están en negrita.
matters-csv = Como texto (CSV)
matters-csv-label = La tabla como texto separado por comas

# Partir de una meta.
matters-seek-lead = ¿Qué valor de un dato da el resultado pedido?
matters-at-most = a lo sumo
matters-at-least = al menos
matters-solved = { $label }: { $value } o { $direction ->
    [up] más
   *[down] menos
    }. Ahí, “{ $measure }” es { $reached }.
matters-no-value = { $label }: ningún valor entre { $from } y { $to } lo logra. El más cercano es { $value }: ahí, “{ $measure }” es { $reached }.
matters-no-value-at-all = { $label }: ningún valor entre { $from } y { $to } lo logra; “{ $measure }” no tiene número en ninguno de ellos.
matters-every-value = { $label }: todo valor entre { $from } y { $to } lo logra.
matters-not-applicable = “{ $measure }” no se aplica: el intervalo indicado es más largo que el estándar.
matters-apply = Poner { $label } en { $value }
matters-applied = { $label } está en { $value }, como se calculó.
matters-bad-target = Escriba un número, por ejemplo { $example }.
