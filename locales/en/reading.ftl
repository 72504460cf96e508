# The reading line of a chart: the values where it stands.

reading-name = Reading line: { $chart }
reading-hint = Point, touch or press an arrow key to read the values off the chart.

reading-waits = { $n ->
    [one] { $n } clinician, medians: { $first }; { $next }
   *[other] { $n } clinicians, medians: { $first }; { $next }
    }
reading-first = { $days ->
    [0] first appointment within a day
    [1] first appointment within a day
    [one] first appointment after { $days } business day
   *[other] first appointment after { $days } business days
    }
reading-first-none = no steady wait for a first appointment
reading-next = { $days ->
    [0] next visit within a day (8 of 10 between { $low } and { $high })
    [one] next visit after { $days } business day (8 of 10 between { $low } and { $high })
   *[other] next visit after { $days } business days (8 of 10 between { $low } and { $high })
    }
reading-next-none = no steady wait for the next visit
reading-streams = ordered { $streams }
reading-stream = { $interval }: { $days }

reading-seen = { $n ->
    [one] Within { $n } business day: { $first }; { $next }
   *[other] Within { $n } business days: { $first }; { $next }
    }
reading-seen-first = { $share } of first appointments
reading-seen-first-none = first appointments have no steady wait
reading-seen-next = { $share } of return visits
reading-seen-next-none = return visits have no steady wait

reading-term = Week { $week }, means: { $first }; { $next }; { $backlog ->
    [0] nobody waits
    [one] { $backlog } person waits
   *[other] { $backlog } people wait
    }; { $posts ->
    [yes] filled posts { $fte } FTE
   *[no] at work { $fte } FTE
    }
reading-term-none = no return visit takes place
reading-term-uncertain = next visit after { $days ->
    [0] less than a day, spread uncertain
    [one] { $days } business day, spread uncertain
   *[other] { $days } business days, spread uncertain
    }

reading-pooling = { $load } of the time taken, mean waits in business days: { $waits }
reading-pool = { $days } for { $pool }

reading-histogram = { $from } to { $to } business days: simulated { $simulated }, predicted { $predicted }

# Where both ends print alike.
reading-next-alike = { $days ->
    [0] next visit within a day (8 of 10 within a day)
    [one] next visit after { $days } business day (8 of 10 after { $low })
   *[other] next visit after { $days } business days (8 of 10 after { $low })
    }
# The median of the next visit in the draws of the uncertain inputs.
reading-band = in 8 of 10 draws, the median of the next visit is { $range }
reading-band-range = { $low } to { $high }
reading-band-open = { $low } or more

reading-leans = { $input }: { $low } at { $from }, { $high } at { $to }
reading-gap = Round { $round }: { $sides }; { $gap } between them
reading-gap-open = Round { $round }: { $sides }
reading-gap-side = { $party }: { $clinicians }
reading-gap-absent = { $party }: no position
reading-gap-none = no number of clinicians is enough
reading-ridge = { $x } { $x1 }: { $y } { $y1 } fits best, off by { $misfit }
reading-ridge-range = { $reading }; off by up to { $band } from { $low } to { $high }

# Under a chart in a folded part.
action-save-svg = Save as .svg
action-save-png = Save as .png
