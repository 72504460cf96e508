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

reading-pooling = { $load } del tiempo ocupado, esperas medias en días hábiles: { $waits }
reading-pool = { $days } para { $pool }

reading-histogram = de { $from } a { $to } días hábiles: simulado { $simulated }, previsto { $predicted }
