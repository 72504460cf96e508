# Lo que los datos inciertos hacen con la curva de las visitas de seguimiento.

action-uncertainty = Mostrar el efecto de los supuestos inciertos
chart-band = intervalo mediano, 8 de cada 10 sorteos
table-band-p10 = Seguimiento, mediana: 1 de cada 10 sorteos por debajo
table-band-p90 = Seguimiento, mediana: 9 de cada 10 sorteos por debajo
sentence-band = Entre las líneas finas: el intervalo mediano entre visitas en ocho de cada diez sorteos de los datos inciertos ({ $draws } sorteos). { $today ->
    [one] Con { $clinicians } profesional de hoy
   *[other] Con los { $clinicians } profesionales de hoy
    }: { $range }.
sentence-band-range = de { $low } a { $high }
sentence-band-open = { $low } o más; en al menos uno de cada diez sorteos no hay un intervalo estable
sentence-band-none = en al menos nueve de cada diez sorteos no hay un intervalo estable
sentence-band-drawing = Dibujando.
sentence-band-held = Se dibuja al soltar el deslizador.
