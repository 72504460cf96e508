# A mix of ordered intervals (src/narrative/mix.rs, src/app/components/mix.rs).

mix-open = Not everyone weekly?
mix-open-hint = Give shares of the patients intervals of their own
mix-title = Weeks between visits, by share of patients
mix-close = One interval for everyone
mix-add = Add an interval
mix-remove = Remove interval { $n }
mix-note = as ordered by the clinician; moving one share scales the others, so that they sum to 100%
mix-sessions-elsewhere = Sessions to finish are set for each ordered interval above.
mix-of-patients = every
mix-for = for
mix-label-share = Interval { $n }: share of patients
mix-label-interval = Interval { $n }: weeks between visits
mix-label-sessions = Interval { $n }: sessions to finish
mix-part = { $share } every { $n ->
    [one] week
   *[other] { $n } weeks
    }
mix-line = every { $n ->
    [one] week
   *[other] { $n } weeks
    }
mix-line-short = { $n } wk

mix-table = Return visits by ordered interval, business days
mix-table-ordered = Ordered
mix-table-share = Patients
mix-table-median = Median
mix-table-p90 = 9 in 10 within
mix-table-kept = As ordered
mix-table-standard = Within { $days } days
mix-table-returns = Visits a week

# The chart of waits: a line, a column and a sentence for each ordered interval.
chart-series-return-all = all return visits
chart-series-all = all
table-stream = Ordered every { $n ->
    [one] week
   *[other] { $n } weeks
    }, median
sentence-describe-stream = Ordered every { $n ->
    [one] week
   *[other] { $n } weeks
    }, median gap: from { $start } to { $end }{ $whole ->
    [yes] .
   *[no] {" "}where there is one; none at the left end.
    }
sentence-describe-no-stream = Ordered every { $n ->
    [one] week
   *[other] { $n } weeks
    }: no gap can be given at any of these numbers.

sentence-mix-ordered = to see everyone as ordered: { $parts }
sentence-mix-return-kept = Return visit: as ordered for { $kept } of visits
sentence-mix-return-late = Return visit: { $days ->
    [0] less than a day later than ordered
    [one] { $days } business day later than ordered
   *[other] { $days } business days later than ordered
    }; { $kept } come as ordered
sentence-mix-seen = Within a day of the interval ordered: { $share } of return visits; the target is { $target }

link-mix-unreadable = Weeks between visits: “{ $text }” is not a mix of intervals; one interval for everyone is used.
link-mix-clamped = { $label }, interval { $n } of the mix: the value given is { $value }; the limit is { $limit }, which is used instead.
link-mix-scaled = The shares of the mix sum to { $sum }; they were scaled to 100%.
link-mix-duplicate = The mix of intervals is given more than once; the first is used.
worksheet-summed = summed over the ordered intervals, or found by search

# Hours of work that do not fit in the hours paid (src/narrative/unpaid.rs).
sentence-unpaid-alone = { $unpaid ->
    [one] Notes, calls and meetings alone exceed the paid hours by { $unpaid } hour a week.
   *[other] Notes, calls and meetings alone exceed the paid hours by { $unpaid } hours a week.
    }
sentence-unpaid-booked = { $n ->
    [one] { $n } patient a day: a week of { $worked } hours
   *[other] { $n } patients a day: a week of { $worked } hours
    }, { $fits ->
        [yes] within the { $paid } paid.
       *[no] { $unpaid } of them unpaid; over all of today’s staff, the paid hours of { $fte } full-time.
    }
sentence-unpaid-ordered = { $fits ->
    [yes] Seeing everyone as ordered with today’s staff fits in the { $paid } hours paid.
   *[no] Seeing everyone as ordered with today’s staff would be a week of { $worked } hours, { $unpaid } of them unpaid; the paid hours of { $fte } full-time in all.
    }
