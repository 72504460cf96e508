# Sentences about an outcome (src/narrative).

number-under = under { $number }
number-over = over { $number }
number-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
    }

# The answer: the large number with its unit, then lines.
sentence-headline-unit = { $n ->
    [one] clinician
   *[other] clinicians
    }
sentence-headline-none = No number
sentence-headline-none-unit = of clinicians is enough
sentence-need = { $direction ->
    [more] { $gap } more than are at work; 1 full-time per { $members } members.
    [fewer] { $gap } fewer than are at work; 1 full-time per { $members } members.
   *[same] As many as are at work; 1 full-time per { $members } members.
    }
sentence-need-nobody = Nobody starts care, so no clinicians are needed.
sentence-need-no-slots = No hours of the clinician’s week can be booked.
sentence-need-out-of-reach = However many there are, fewer than { $share } of visits come within a day of the interval ordered, or of first appointments within { $days }.
sentence-standard-need = { $direction ->
    [more] { $n } for { $standard } alone: { $gap } more than are at work.
    [fewer] { $n } for { $standard } alone: { $gap } fewer than are at work.
   *[same] { $n } for { $standard } alone: as many as are at work.
    }
sentence-standard-nobody = No clinicians for { $standard }: nobody starts care.
sentence-standard-no-slots = No number of clinicians meets { $standard }: no hours can be booked.
sentence-standard-out-of-reach = No number of clinicians meets { $standard } for { $share } of visits.
sentence-standard-beyond = The standard for return visits, { $days }, does not apply: they are ordered further apart.
sentence-standard-one = the { $days }-day standard
sentence-standard-two = the standards of { $first } (first appointment) and { $return } (return visit)
sentence-posts = { $posts ->
    [one] { $posts } post to fund; { $cost } per member per month.
   *[other] { $posts } posts to fund; { $cost } per member per month.
    }
sentence-growth = { $n ->
    [one] A year of growth adds { $n } clinician.
   *[other] A year of growth adds { $n } clinicians.
    }
sentence-hires = { $n ->
    [one] Keeping that staff takes { $n } hire a year.
   *[other] Keeping that staff takes { $n } hires a year.
    }

# The two clocks.
sentence-first-no-slots = First appointment: never; no hours can be booked
sentence-first-nobody = First appointment: nobody is waiting
sentence-first-growing = { $n ->
    [one] First appointment: no steady wait; the list grows by { $n } person a week
   *[other] First appointment: no steady wait; the list grows by { $n } people a week
    }
sentence-first-over-a-year = First appointment: after more than a year; the standard is { $standard }
sentence-first-met = First appointment: { $days ->
    [0] within a day
    [1] within a day
    [one] after { $days } business day, within the standard of { $standard }
   *[other] after { $days } business days, within the standard of { $standard }
    }
sentence-first-partly = First appointment: { $days ->
    [0] within a day
    [1] within a day
    [one] after { $days } business day
   *[other] after { $days } business days
    }; { $share } within the standard of { $standard }
sentence-first-missed = { $days ->
    [one] First appointment: after { $days } business day; the standard is { $standard }
   *[other] First appointment: after { $days } business days; the standard is { $standard }
    }

sentence-return-no-slots = Return visit: never; no hours can be booked
sentence-return-nobody = Return visit: nobody is in care
sentence-return-none = Return visit: none; first appointments take every slot
sentence-return-growing = Return visit: no steady wait; the gap lengthens by { $weeks } weeks every week
sentence-return-over-a-year = Return visit: after more than a year; { $applies ->
    [yes] the standard is { $standard }
   *[no] ordered after { $ordered } business days
    }
sentence-return-as-ordered = Return visit: { $days ->
    [0] within a day
    [one] after { $days } business day
   *[other] after { $days } business days
    }, as ordered{ $applies ->
        [yes] {""}
       *[no] ; the standard of { $standard } does not apply
    }
sentence-return-nearly = { $days ->
    [0] Return visit: within a day; { $kept } come as ordered
    [one] Return visit: after { $days } business day; { $kept } come as ordered
   *[other] Return visit: after { $days } business days; { $kept } come as ordered
    }
sentence-return-met = { $days ->
    [one] Return visit: after { $days } business day, within the standard of { $standard }; ordered after { $ordered }
   *[other] Return visit: after { $days } business days, within the standard of { $standard }; ordered after { $ordered }
    }
sentence-return-partly = { $days ->
    [one] Return visit: after { $days } business day; { $share } within the standard of { $standard }
   *[other] Return visit: after { $days } business days; { $share } within the standard of { $standard }
    }
sentence-return-missed = { $days ->
    [one] Return visit: after { $days } business day; the standard is { $standard }
   *[other] Return visit: after { $days } business days; the standard is { $standard }
    }
sentence-return-late = { $days ->
    [one] Return visit: after { $days } business day; ordered after { $ordered }
   *[other] Return visit: after { $days } business days; ordered after { $ordered }
    }

sentence-spoken = { $n ->
    [one] { $number } clinician needed.
   *[other] { $number } clinicians needed.
    } { $first }. { $return }.
sentence-spoken-none = No number of clinicians is enough. { $first }. { $return }.

# Findings: the titles of the charts.
sentence-waits-no-slots = Without bookable hours, no number of clinicians shortens a wait
sentence-waits-nobody = With nobody starting care, nobody waits
sentence-waits-no-returns = With the { $today } at work, first appointments take every slot
sentence-waits-growing = With the { $today } at work, a wait lengthens without end
sentence-waits-over-a-year = With the { $today } at work, more than a year passes between visits
sentence-waits-overload = { $policy ->
    [intake_first] Below { $ordered } clinicians, the gap between visits grows
    [returns_first] Below { $ordered } clinicians, the wait for a first appointment grows
   *[other] Below { $ordered } clinicians, waits grow
    }
sentence-waits-near-the-edge = With the { $today } at work, chance alone still delays some visits
sentence-waits-plenty = With the { $today } at work, visits come as ordered: more would hardly shorten a wait
sentence-waits-out-of-reach = No number of clinicians makes every visit come as ordered
sentence-waits-note-intake_first = New patients go first, so a shortage shows in the wait of those already in care.
sentence-waits-note-ratio = Slots are shared in a fixed ratio, which decides the wait a shortage shows in.
sentence-waits-note-returns_first = Returning patients go first, so a shortage shows in the wait of new patients.
sentence-waits-note-proportional = New and returning patients share one line, so a shortage shows in both waits.
sentence-days = { $n ->
    [0] under a day
    [one] { $n } business day
   *[other] { $n } business days
    }
sentence-clinicians = { $n ->
    [one] { $n } clinician
   *[other] { $n } clinicians
    }

sentence-seen-no-slots = Without bookable hours, nobody is seen
sentence-seen-nobody = With nobody starting care, nobody waits
sentence-seen-no-returns = No return visit takes place: first appointments take every slot
sentence-seen-growing = { $clock ->
    [first] First appointments have no steady wait, so no share can be given
   *[return] Return visits have no steady wait, so no share can be given
    }
sentence-seen-none = { $clock ->
    [first] Almost no first appointment comes within { $days }
    [ordered] Almost no return visit comes within { $days }, the interval ordered and a day of grace
   *[return] Almost no return visit comes within { $days }
    }
sentence-seen-share = { $clock ->
    [first] Within { $days }: { $share } of first appointments; the target is { $target }
    [ordered] Within { $days }, the interval ordered and a day of grace: { $share } of return visits; the target is { $target }
   *[return] Within { $days }: { $share } of return visits; the target is { $target }
    }

# Descriptions of the charts for people who do not see them.
sentence-describe-waits = Line chart, steady state: waits in business days against clinicians at work, from { $from } to { $to }.
sentence-describe-first = Median wait for a first appointment: { $whole ->
    [yes] from { $start } to { $end }.
   *[no] from { $start } to { $end } where there is one; none at the left end.
    }
sentence-describe-return = Median gap between visits: { $whole ->
    [yes] from { $start } to { $end }.
   *[no] from { $start } to { $end } where there is one; none at the left end.
    }
sentence-describe-no-first = No wait for a first appointment can be given at any of these numbers.
sentence-describe-no-return = No gap between visits can be given at any of these numbers.
sentence-describe-seen = Line chart: share of visits that have taken place by business day, from 0 to { $to }, with the clinicians at work.
sentence-describe-seen-first = First appointments: median { $half }; within the standard of { $standard }, { $share }.
sentence-describe-seen-return = Return visits: median { $half }; within the standard of { $standard }, { $share }.
sentence-describe-seen-no-first = First appointments: no share can be given with the clinicians at work.
sentence-describe-seen-no-return = Return visits: no share can be given with the clinicians at work.
