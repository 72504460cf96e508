# What matters most: the panels, and the sentences of src/narrative/matters.rs.

measure-ordered-clinicians = Clinicians needed, as ordered
measure-standard-clinicians = Clinicians needed, access standard
measure-first-p50 = Wait for a first appointment, median
measure-return-p50 = Gap between visits, median
measure-ordered-authorised-fte = Full-time posts to fund, as ordered
measure-ordered-cost-per-year = Cost a year, as ordered
measure-first-share-within-standard = First appointments within the standard
measure-return-share-within-standard = Return visits within the standard

# Where a mix of ordered intervals is in force.
matters-mixed = Weeks between visits and sessions to finish are not among the inputs here: the mix of ordered intervals sets them, and stays as it is.

matters-measure = Result
matters-input = Input
matters-aim = Target
matters-aim-ordered = Visits as ordered
matters-aim-standard = The access standard
matters-rows = Rows
matters-columns = Columns
matters-cells = Cells
matters-now = Now
matters-none = no number
matters-range = { $low } to { $high }
matters-more = +{ $amount }
matters-less = −{ $amount }
matters-dollars-a-year = { $dollars } a year

# The tornado.
matters-leans = “{ $input }” moves it most: { $low } at { $from }, { $high } at { $to }
matters-leans-nothing = { $measure }: { $now }, at either end of every evidence range
matters-leans-note = One input at a time over its evidence range, the others as they are now.
matters-leans-widest = The { $n } widest; all of them are in the table.
matters-describe-leans = Bar chart: { $measure }, each input in turn over its evidence range. Now: { $now }.
matters-describe-bar = { $input }, { $range }: from { $low } to { $high }.
matters-leans-current = now { $now }
matters-leans-low = input lower than now
matters-leans-high = input higher than now
matters-leans-table = { $measure }: each input at both ends of its evidence range
matters-at-low = At the low end
matters-at-high = At the high end
matters-evidence = Evidence range

# The draws.
matters-spread = { $measure }: { $low } to { $high } in eight draws of ten; in half, at most { $middle }. Today’s { $today } would be enough in { $share } of draws.
matters-spread-open = { $measure }: { $low } or more in nine draws of ten; in half, at most { $middle }; in at least one in ten, no number is enough. Today’s { $today } would be enough in { $share } of draws.
matters-spread-running = Drawing: { $share } done.
matters-spread-stale = Drawing again for the inputs now: { $share } done. The numbers below belong to the inputs before.
matters-spread-held = The numbers below belong to the inputs before; they are drawn again when the slider is let go.
matters-spread-table = Results over { $draws } draws of the uncertain inputs
matters-p10 = One draw in ten is below
matters-p50 = Half are below
matters-p90 = Nine in ten are below
matters-enough = Today’s staff is enough
matters-spread-note = { $draws } draws with seed { $seed }. Each is drawn by itself, triangularly over its evidence range, likeliest at its value now: { $inputs }. An input whose default stands at an end of its range is left at its value.
matters-ask = Ask first for “{ $input }”: knowing it exactly would narrow the range of “{ $measure }” by { $share }.
matters-ask-nothing = No single number would narrow the range of the answer by as much as one in two hundred.
matters-ask-heading = What to ask for in an information request
matters-ask-table = Inputs by how much knowing each exactly would narrow the range between one draw in ten and nine in ten
matters-narrows = Narrows the range by
matters-explains = Alone accounts for
matters-ask-note = Here every input one party may know takes part, also those whose default stands at an end of its range. “Alone accounts for” is the input’s share of the variance.

# Break-even.
matters-flips = { $enough ->
    [yes] { $aim ->
        [ordered] Today’s staff is enough for visits as ordered; it would no longer be
       *[standard] Today’s staff is enough for the standard; it would no longer be
        }
   *[no] { $aim ->
        [ordered] Today’s staff is not enough for visits as ordered; it would be
       *[standard] Today’s staff is not enough for the standard; it would be
        }
    } with “{ $input }” at { $value } or { $direction ->
        [up] more
       *[down] less
    } (now { $now })
matters-flips-nothing = { $enough ->
    [yes] Today’s staff is enough; no single input changes that
   *[no] Today’s staff is not enough; no single input changes that
    }{ $aim ->
        [ordered] {" "}for visits as ordered
       *[standard] {" "}for the standard
    }
matters-flips-beyond = The interval ordered is longer than the standard, so the standard asks for no staff of its own.
matters-flips-table = { $enough ->
    [yes] Today’s staff would no longer be enough with …
   *[no] Today’s staff would be enough with …
    }
matters-flips-none = Inputs that cannot do it alone
matters-flip = { $direction ->
    [up] { $value } or more
   *[down] { $value } or less
    }
matters-flip-none = no value between { $from } and { $to } does it
matters-change = Change
matters-change-none = from zero
matters-in-evidence = Evidence
matters-in-evidence-yes = within its range
matters-in-evidence-no = beyond its range
matters-in-evidence-none = no range on record
matters-flips-note = One input at a time, the others as they are now; the smallest change comes first. Judged on the full-time equivalents at work today.

# Exchange rates.
matters-rates-heading = What one hour, one point, one day is worth
matters-rates-table = What a change of one input does, the others as they are now
matters-rates-more = Other inputs
matters-rate-change = Change
matters-rate-clinicians = Clinicians needed
matters-rate-fte = Full-time equivalents needed
matters-rate-first = First wait today, days
matters-rate-return = Gap today, days
matters-rate-dollars = Dollars a year
matters-rates-note = The exact difference of a whole step, not a slope; waits are medians in business days with today’s clinicians.
matters-pays-until = One hour less a week for notes and calls frees { $saved } of { $before } full-time posts. It pays for itself unless turnover rises to { $at } a year or more (now { $now }). The cost of recruiting, unpaid work and worse care are not in this.
matters-pays-always = One hour less a week for notes and calls frees { $saved } of { $before } full-time posts, and pays for itself at every turnover up to { $at } a year (now { $now }). The cost of recruiting, unpaid work and worse care are not in this.

# The table of two inputs.
matters-table-caption = { $measure } by “{ $rows }” (down) and “{ $columns }” (across), the others as they are now
matters-table-note = The row and the column of the present values are set in bold.
matters-csv = As text (CSV)
matters-csv-label = The table as comma-separated text

# Work backward.
matters-seek-lead = What value of an input gives the result asked for?
matters-at-most = at most
matters-at-least = at least
matters-solved = { $label }: { $value } or { $direction ->
    [up] more
   *[down] less
    }. There, “{ $measure }” is { $reached }.
matters-no-value = { $label }: no value between { $from } and { $to } does it. The closest is { $value }: there, “{ $measure }” is { $reached }.
matters-no-value-at-all = { $label }: no value between { $from } and { $to } does it; “{ $measure }” has no number at any of them.
matters-every-value = { $label }: every value between { $from } and { $to } does it.
matters-not-applicable = “{ $measure }” does not apply: the interval ordered is longer than the standard.
matters-apply = Set { $label } to { $value }
matters-applied = { $label } is at { $value }, as solved.
matters-bad-target = Type a number, such as { $example }.
