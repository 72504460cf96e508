# La línea de lectura de una gráfica: los valores donde está.

reading-name = Línea de lectura: { $chart }
reading-hint = Señale, toque o pulse una flecha para leer los valores en la gráfica.

reading-waits = { $n ->
    [one] { $n } profesional, medianas: { $first }; { $next }
   *[other] { $n } profesionales, medianas: { $first }; { $next }
    }
reading-first = { $days ->
    [0] primera cita en menos de un día
    [1] primera cita en un día o menos
    [one] primera cita tras { $days } día hábil
   *[other] primera cita tras { $days } días hábiles
    }
reading-first-none = sin espera estable para una primera cita
reading-next = { $days ->
    [0] siguiente visita en menos de un día (8 de cada 10 entre { $low } y { $high })
    [one] siguiente visita tras { $days } día hábil (8 de cada 10 entre { $low } y { $high })
   *[other] siguiente visita tras { $days } días hábiles (8 de cada 10 entre { $low } y { $high })
    }
reading-next-alike = { $days ->
    [0] siguiente visita en menos de un día (8 de cada 10 en menos de un día)
    [one] siguiente visita tras { $days } día hábil (8 de cada 10 tras { $low })
   *[other] siguiente visita tras { $days } días hábiles (8 de cada 10 tras { $low })
    }
reading-next-none = sin espera estable para la siguiente visita
reading-streams = indicadas { $streams }
reading-stream = { $interval }: { $days }

reading-seen = { $n ->
    [one] Dentro de { $n } día hábil: { $first }; { $next }
   *[other] Dentro de { $n } días hábiles: { $first }; { $next }
    }
reading-seen-first = { $share } de las primeras citas
reading-seen-first-none = las primeras citas no tienen una espera estable
reading-seen-next = { $share } de las visitas de seguimiento
reading-seen-next-none = las visitas de seguimiento no tienen una espera estable

reading-term = Semana { $week }, medias: { $first }; { $next }; { $backlog ->
    [0] nadie espera
    [one] { $backlog } persona espera
   *[other] { $backlog } personas esperan
    }; { $posts ->
    [yes] puestos cubiertos { $fte } ETC
   *[no] en activo { $fte } ETC
    }
reading-term-none = no se realiza ninguna visita de seguimiento
reading-term-uncertain = siguiente visita tras { $days ->
    [0] menos de un día, dispersión incierta
    [one] { $days } día hábil, dispersión incierta
   *[other] { $days } días hábiles, dispersión incierta
    }

reading-band = en 8 de cada 10 sorteos, la mediana de la siguiente visita es: { $range }
reading-band-range = de { $low } a { $high }
reading-band-open = { $low } o más
reading-leans = { $input }: { $low } con { $from }, { $high } con { $to }
reading-gap = Ronda { $round }: { $sides }; { $gap } entre ambas
reading-gap-open = Ronda { $round }: { $sides }
reading-gap-side = { $party }: { $clinicians }
reading-gap-absent = { $party }: sin posición
reading-gap-none = ningún número de profesionales es suficiente
reading-ridge = { $x } { $x1 }: { $y } { $y1 } ajusta mejor, con una diferencia de { $misfit }
reading-ridge-range = { $reading }; con diferencia de hasta { $band }, de { $low } a { $high }
reading-pooling = { $load } del tiempo ocupado, esperas medias en días hábiles: { $waits }
reading-pool = { $days } para { $pool }

reading-histogram = de { $from } a { $to } días hábiles: simulado { $simulated }, previsto { $predicted }

# Bajo una gráfica de una parte plegada.
action-save-svg = Guardar como .svg
action-save-png = Guardar como .png
