# The panels people check the model with: the simulation, the published values, sharing a line.

check-intro = A simulation of the scenario on screen, patient by patient, in this browser. It takes its numbers from the inputs and shares no formula with the calculator. It runs only when you ask.
check-seed = Seed
check-seed-note = Same seed, same numbers, in every browser.
check-seed-problem = Type a whole number from 0 to { $most }.
check-visits = Visits
check-visits-option = about { $n }
check-run = Run the simulation
check-again = Run it again
check-cancel = Cancel
check-progress = Share of the simulation done
check-cancelled = Cancelled. Nothing is shown of a run that did not finish.
check-refused = There is nothing to simulate: no hours of the clinician’s week can be booked.
check-earlier = These numbers belong to the inputs, seed or number of visits before the last change.

check-table = Formula against simulation
check-column-quantity = Figure
check-column-formula = Formula
check-column-simulation = Simulation, ± 95%
check-column-agreement = Formula in the interval
check-agreement-inside = inside
check-agreement-outside = outside
check-agreement-unknown = not comparable

check-quantity-return-mean = Interval between visits, mean, business days
check-quantity-return-p50 = Interval, half within, business days
check-quantity-return-p90 = Interval, 9 in 10 within, business days
check-quantity-return-standard = Return visits within the standard
check-quantity-return-ordered = Return visits as ordered, a day of grace
check-quantity-caseload = Patients in care for each full-time clinician
check-quantity-first-mean = First appointment, mean wait, business days
check-quantity-first-p50 = First appointment, half within, business days
check-quantity-first-p90 = First appointment, 9 in 10 within, business days
check-quantity-first-standard = First appointments within the standard
check-quantity-give-up = New patients who give up

check-measured = { $value } ± { $half }
check-measured-alone = { $value }, no interval

# What was found.
check-verdict = { $known ->
    [0] No figure can be compared.
   *[other] { $inside } of { $known } figures by formula lie inside the simulation’s 95% interval.
    }
check-verdict-farthest = Farthest outside, for its interval: { $quantity }, { $formula } by formula, { $simulated } by simulation.
check-verdict-grid = Where half or 9 in 10 come within is read to one slot, which counts as room beside the interval.
check-accuracy-pool = The formulas are approximations. Stated for pools of five or more: means within 0.1 week (half a business day), shares within 5 points; within the standard when it ends on the day ordered, 8 points.
check-accuracy-single = The formulas are approximations. Stated for a clinician’s own patients: mean interval within 0.1 week (half a business day) or 3%, shares within 8 points; within the standard when it ends on the day ordered, 13 points.
check-growing-both = By formula there is no steady state, and in the simulation the lists kept growing: its figures describe the weeks played, not a steady state.
check-growing-formula = By formula there is no steady state, so the figures of the simulation describe the weeks played and have nothing to be compared with.
check-growing-simulation = In the simulation a list grew by more than its 95% interval allows (waiting { $waiting }, in care { $care } people a week): its figures may describe the weeks played, not a steady state. Another seed or more visits will tell.
check-stopped = The run ended early: more than two million people were waiting.
check-no-returns-both = Neither the formulas nor the simulation leave time for return visits.
check-no-returns-formula = By formula first appointments leave no time for return visits; the simulation saw { $visits }.
check-no-returns-simulation = The simulation saw no return visit.
check-played-one = Played: { $pool }, { $weeks } weeks, { $returns } return visits and { $first } first appointments.
check-played-two = Played: { $pool } for return visits, { $weeks } weeks, { $returns } visits; { $intakes } for first appointments, { $first } of them. The formulas are evaluated for the same pools, each alone; the page combines both.
check-pool = { $n ->
    [1] a full-time clinician alone
   *[other] { $n } full-time clinicians who share
    }
check-uneven = Uneven caseloads are not simulated: here both the formulas and the simulation give every clinician the same share.

check-histogram-title = { $formula } business days between visits by formula, { $simulated } simulated
check-histogram-title-none = { $simulated } business days between visits simulated; the formula has no steady state
check-histogram-note = Share of return visits by interval, both for the pool played
check-histogram-description = Histogram of simulated intervals between visits from { $from } to { $to } business days, in { $bars } bars. The tallest holds { $simulated } of visits, by formula { $predicted }.
check-histogram-table = Intervals between visits, simulated and by formula
check-histogram-x = business days between visits
check-histogram-y = share of return visits
check-histogram-from = From, business days
check-histogram-to = To, business days
check-histogram-simulated = Simulated
check-histogram-predicted = By formula
check-histogram-label-simulated = simulated
check-histogram-label-predicted = formula

# The published values.
reference-intro = { $n } values published with the model, worked out by other means: 70-digit arithmetic for the queues and the fluid steady state, a second program for the intervals and the staff required. Each is computed again here; it passes when { $digits } digits agree.
reference-run = Compute them now
reference-running = { $done } of { $n } computed
reference-passed = All { $n } values pass; the least agreement is { $least } digits.
reference-failed = { $failed ->
    [one] { $failed } of { $n } values fails.
   *[other] { $failed } of { $n } values fail.
    }
reference-table = Published reference values
reference-column-value = Value
reference-column-given = Given
reference-column-published = Published
reference-column-computed = Computed here
reference-column-digits = Digits that agree
reference-column-result = Result
reference-pass = pass
reference-fail = fail
reference-defaults = the defaults
reference-given = { $label } { $value }
reference-case-fluid-interval = Interval of the fluid steady state, weeks
reference-case-mean-interval = Mean interval between visits, weeks
reference-case-p90-interval = Interval 9 in 10 stay within, weeks
reference-case-required-ordered = Full-time equivalents to see patients as ordered
reference-case-required-standard = Full-time equivalents for the standard alone
reference-case-erlang-b = Erlang B, share turned away
reference-case-erlang-c = Erlang C, share who wait
reference-case-deterministic = M/D/c, mean wait in service times
reference-case-erlang-a = Erlang A, share who give up
reference-case-engset = Engset, share of time full

# Sharing a line.
pooling-title = With { $load } of their time taken, one clinician alone keeps a new patient waiting { $one } business days; { $n } who share one line, { $many }
pooling-conclusion = Sharing a line takes away the waits that come from luck, and most of that is won with the first few clinicians. It adds no time: at 100% every line grows without end, however many share it. Weeks of waiting in a large pool mean too few hours, not bad luck.
pooling-note = Mean wait for a first appointment; first appointments only, nobody gives up
pooling-model = The queue is M/D/c: people ask at random, the first free clinician sees them, every appointment is equally long (here { $days } business days of a full-time clinician’s attended time). Erlang C, made for telephone calls of every length, would make most of these waits about twice as long.
pooling-none = No hours of the clinician’s week can be booked, so there is no line to share.
pooling-description = Mean wait for a first appointment against the share of time taken, from { $from } to { $to }, for { $pools }.
pooling-x = share of the clinicians’ time taken
pooling-y = business days, steady state
pooling-clinicians = { $n ->
    [one] { $n } clinician
   *[other] { $n } clinicians
    }
pooling-table = Mean wait for a first appointment, business days
pooling-column-load = Time taken
