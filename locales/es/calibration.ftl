# Calibrar con nuestros propios datos: cifras que cuenta una clínica, qué las explica, la compensación.

# El panel.
calibration-lead = Escriba lo que cuenta su clínica; deje el resto en blanco. ¿Qué valores de los datos inciertos dan estas cifras?
calibration-observed = Contado en su clínica
calibration-optional = En blanco si no se contó; de { $min } a { $max }.
calibration-moving = Datos que pueden moverse
calibration-now = ahora { $value }
calibration-mixed = Con varios intervalos indicados, cada intervalo tiene sus propias sesiones para terminar, que ningún número único representa; quedan como están. Las cifras contadas se comparan con todos los intervalos juntos.
calibration-empty = Todavía no hay nada contado: escriba una cifra o más.
calibration-still = Ningún dato puede moverse: elija uno o más.
calibration-mend = Una casilla de arriba todavía no tiene una cifra: corríjala o bórrela.
calibration-busy = Buscando valores que den estas cifras: { $share }.
calibration-earlier = Estos resultados corresponden a datos anteriores; los nuevos llegan al soltar el deslizador.

# Lo que se halla.
calibration-fits = { $figures ->
    [one] El modelo da la cifra contada, con un margen de { $within }, con { $values }.
   *[other] El modelo da las { $figures } cifras contadas, cada una con un margen de { $within }, con { $values }.
    }
calibration-misfit = { $figures ->
    [one] Esta cifra no puede ser cierta: con los demás datos como están, ningún valor de los datos que pueden moverse, dentro de sus rangos, la da. Lo más cerca que llega el modelo: { $list }.
   *[other] Estas cifras no pueden ser todas ciertas: con los demás datos como están, ningún valor de los datos que pueden moverse, dentro de sus rangos, las da juntas. Lo más cerca que llega el modelo: { $list }.
    }
calibration-misfit-note = Una de las cifras se cuenta aquí de otra manera, otro dato está mal, o la clínica no funciona como supone el modelo.
calibration-none = Con estos datos el modelo no tiene valor para al menos una de las cifras, sean cuales sean los datos que pueden moverse: no hay nada con qué compararlas.
calibration-value = “{ $label }” en { $value }
calibration-off = “{ $label }” en { $modelled } en lugar de { $observed } ({ $error })
calibration-unidentified = { $figures ->
    [one] Una cifra no distingue { $inputs ->
        [2] dos
       *[other] { $inputs }
        } datos entre sí: otros valores la dan igual de bien. Se muestran los más cercanos a los valores actuales. Una segunda cifra los acotaría.
   *[other] Estas { $figures } cifras no distinguen { $inputs ->
        [2] dos
       *[other] { $inputs }
        } datos entre sí: otros valores ajustan igual de bien. Se muestran los más cercanos a los valores actuales. Otro tipo de cifra los acotaría.
    }
calibration-no-effect = “{ $label }”: ninguna de estas cifras depende de él, así que queda como está.
calibration-at-limit = “{ $label }”: el ajuste iría más allá de { $value }, el final del rango en que se busca.
calibration-beyond-evidence = “{ $label }”: { $value } queda fuera del rango de la evidencia, { $range }.
calibration-table = Valores que dan las cifras contadas
calibration-column-input = Dato
calibration-column-now = Ahora
calibration-column-fit = Ajusta
calibration-column-pinned = Determinado
calibration-pinned = { $state ->
    [yes] sí
    [none] sin efecto
   *[no] no, solo en conjunto
    }
calibration-use = { $inputs ->
    [one] Usar este valor
   *[other] Usar estos valores
    }
calibration-used = { $inputs ->
    [one] Este valor está en uso.
   *[other] Estos valores están en uso.
    }
calibration-figures = Cifras contadas junto a las del modelo
calibration-column-figure = Cifra
calibration-column-counted = Contada
calibration-column-model-now = Modelo ahora
calibration-column-model-fit = Modelo, ajustado
calibration-column-off = Diferencia

# La compensación entre dos datos.
calibration-x = Horizontal
calibration-y = Vertical
calibration-ridge-line = “{ $x }” en { $x1 } con “{ $y }” en { $y1 } ajusta tan bien como { $x2 } con { $y2 }
calibration-ridge-point = Juntas, las cifras ajustan cerca de “{ $x }” en { $x1 } y “{ $y }” en { $y1 }
calibration-ridge-none = Ningún par de “{ $x }” y “{ $y }” ajusta; el más cercano es { $x1 } con { $y1 }, con una diferencia de { $misfit }
calibration-ridge-note = Bandas más oscuras: las cifras difieren menos, como media cuadrática de los errores relativos. La línea une los pares que ajustan igual de bien; los demás datos están como se ajustaron.
calibration-ridge-now = En el par actual, { $x1 } y { $y1 }, las cifras difieren en { $misfit }.
calibration-ridge-now-none = En el par actual, { $x1 } y { $y1 }, el modelo no tiene valor para las cifras.
calibration-ridge-label = ajustan igual de bien
calibration-ridge-label-point = ajustan mejor
calibration-here = ahora
calibration-fit-here = ajuste más cercano
calibration-band = diferencia de hasta { $misfit }
calibration-ridge-table = { $y } que mejor ajusta para cada { $x }, y su rango con diferencia de hasta { $misfit }
calibration-ridge-column-best = { $y }, mejor ajuste
calibration-ridge-column-misfit = Diferencia
calibration-ridge-column-band = Rango con diferencia de hasta { $misfit }
calibration-ridge-range = de { $low } a { $high }

calibration-counted = Contado: { $figures }.
