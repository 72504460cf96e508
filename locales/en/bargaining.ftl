# The bargaining table: proposals, rounds, and what is still between the parties.
# Ids written by code: party-<party>, bargain-direction-<direction>, bargain-figure-<figure>.

party-employer = Employer
party-union = Union
party-mediator = Mediator
party-other = Other

# Whose the sliders are.
bargain-desk = The sliders belong to
bargain-scratch = a scratch copy
bargain-desk-scratch = Moving a slider changes a scratch copy; no proposal changes.
bargain-desk-proposal = Moving a slider changes “{ $name }”.
bargain-take-back = All of “{ $name }” back to the baseline
bargain-title = { $name } ({ $party }, round { $round })
bargain-unnamed = { $party } { $round }

# Making and keeping proposals.
bargain-intro = A proposal says something about some of the inputs. What it leaves open is the baseline’s.
bargain-add = Add a proposal
bargain-add-party = Of
bargain-add-from = From
bargain-from-sliders = the sliders
bargain-from-sliders-of = the sliders (“{ $name }”)
bargain-from-scratch = the scratch copy
bargain-from-latest = its latest, “{ $name }”
bargain-from-baseline = the baseline
bargain-from-file = or from a file of inputs (.json)
bargain-from-file-added = Added from the file.
bargain-baseline = Baseline
bargain-baseline-name = Name of the baseline
bargain-baseline-first = The first proposal is held against the scenario on record it starts from. It can be changed afterwards.
bargain-baseline-own = Baseline (own numbers)
bargain-baseline-set = Make the sliders the baseline
bargain-baseline-note = “{ $name }” holds where a proposal says nothing, and differences are signed from it. It is nobody’s offer: choose what holds today.
bargain-says = “{ $name }” proposes: { $values }.
bargain-says-nothing = “{ $name }” proposes nothing yet: move a slider, or choose an input here.
bargain-unchanged = Also propose, unchanged
bargain-unchanged-choose = an input…
bargain-unchanged-item = { $input }: { $value }
bargain-name = Name
bargain-party = Party
bargain-round = Round
bargain-date = Date
bargain-note = Private note
bargain-note-help = Kept out of links, and out of files unless you tick it.
bargain-duplicate = Duplicate
bargain-earlier = Move left
bargain-later = Move right
bargain-delete = Delete
bargain-editing = Edit “{ $name }”
bargain-take-up = Let the sliders belong to { $name }
bargain-propose = propose
    .title = Propose { $value } for { $input } in { $name }
bargain-leave = Leave { $input } open in { $name }

# Side by side.
bargain-table = Proposals beside the baseline
bargain-show-all = Show all { $count } inputs
bargain-show-differing = Show only what differs
bargain-nothing-differs = No proposal differs from the baseline yet. Move a slider.
bargain-open = not addressed
bargain-direction-sooner = seen sooner
bargain-direction-later = seen later
bargain-direction-mixed = one wait shorter, one longer
bargain-figure-required_ordered = Clinicians needed, as ordered
bargain-figure-required_standard = Clinicians needed, access standard
bargain-figure-at_work = Clinicians at work
bargain-figure-members_per_fte = Members per full-time clinician needed
bargain-figure-first_wait = First appointment, median, business days
bargain-figure-first_share = First appointments within the standard
bargain-figure-return_wait = Between visits, median, business days
bargain-figure-return_share = Return visits within the standard
bargain-figure-cost_per_year = Cost a year, as ordered
bargain-figure-cost_per_member_month = Cost per member per month
bargain-one-interval = one interval for everyone
bargain-mix = Mix of ordered intervals
bargain-mix-part = { $share } { $interval }
bargain-chart-note = The differences are signed from the baseline. “Seen sooner” and “seen later” say what a difference alone does to the waits with the baseline’s staff: it does not depend on who proposes it.

# Keeping and carrying.
bargain-keep = Keep the table and the sliders in this browser
bargain-keep-note = With private notes, and back after a reload. Nothing is sent anywhere; clear the box to erase it.
bargain-keep-failed = This browser does not keep anything for this page. Everything else works; a file keeps the table.
bargain-export = Save as a file
bargain-export-notes = with private notes
bargain-import = Open a file
bargain-read = Opened: { $proposals } proposals, { $rounds } rounds, head { $head }.
bargain-read-altered = Opened. From round { $round } on, the history does not match the checksums in the file: it was changed after it was saved. The head is now { $head }; compare it with the one you noted.
bargain-read-model = It was saved with version { $model } of the formulas; this page has { $now }.
bargain-read-large = The file is larger than any table of this page; it was not opened.
bargain-read-no-json = The file cannot be read from line { $line } on; it was not opened.
bargain-read-other = The file is not a table saved by this page; it was not opened.
bargain-read-newer = The file was saved by a later version of this page; it was not opened.
bargain-read-wrong = The file has something this page does not take: { $detail }. It was not opened.
bargain-read-failed = The browser did not hand over the file.

# Rounds.
bargain-record = Record round { $round }
bargain-record-note = A round keeps each party’s latest proposal as it is now. It cannot be changed later.
bargain-record-lost = Closing the page loses it, unless the table is kept in this browser (under Proposals) or saved as a file.
bargain-round-undone = Undo has taken back what was recorded from round { $round } on. Redo brings it back; another change loses it.
bargain-no-rounds = No round is recorded yet.
bargain-head = Head of the ledger: { $head }
bargain-head-note = Both sides can note these letters. A later change to any round gives others. They are a checksum to compare, not a signature.
bargain-gap-title = { $one } and { $other }: { $gap } clinicians between them
bargain-gap-title-moved = { $one } and { $other }: { $gap } clinicians between them, { $first } in round 1
bargain-gap-none = Record the positions of two parties to see the gap between them.
bargain-gap-axis-y = clinicians needed, as ordered
bargain-gap-axis-x = round
bargain-gap-table = Clinicians each side’s position needs, round by round
bargain-gap-column = Between them
bargain-gap-describe = Line chart of the clinicians each position needs, by round. { $rows }
bargain-gap-describe-row = Round { $round }: { $one } and { $other }.
bargain-round-title = Round { $round }
bargain-round-title-dated = Round { $round }, { $date }
bargain-opening = { $party }: opening position, “{ $name }”: { $values }
bargain-opening-bare = { $party }: opening position, “{ $name }”
bargain-value = { $input } { $value }
bargain-stood = { $party }: no movement
bargain-move = { $party }: { $input } from { $from } to { $to }
bargain-move-closed = { $share } of the gap on this input closed
bargain-move-away = moved back: away from the other side
bargain-move-open = left open
# Families: bargain-worth-<what>, the sign and number in $amount, its size in $n.
bargain-worth-needed = { $amount } FTE needed
bargain-worth-staffed = { $amount } FTE at work
bargain-worth-first = { $n ->
    [one] { $amount } business day to a first appointment
   *[other] { $amount } business days to a first appointment
    }
bargain-worth-returns = { $n ->
    [one] { $amount } business day between visits
   *[other] { $amount } business days between visits
    }
bargain-worth-dollars = { $amount } a year for the staff needed
bargain-worth-paid = { $amount } a year for the staff at work
bargain-worth-rest = all else unchanged as shown
bargain-worth-nothing = no change in staff, waits or cost as shown
bargain-moved-so-far = Moved so far
bargain-total = { $party }: moved in { $rounds } of { $of } rounds since its opening position; { $worth }
bargain-total-once = { $party }: moved in the round since its opening position; { $worth }
bargain-total-none = { $of ->
    [one] { $party }: no movement in the round since its opening
   *[other] { $party }: no movement in { $of } rounds since its opening
    }

# The split of the gap.
bargain-split-from = Between
bargain-split-to = and
bargain-split-measure = Gap in
bargain-split-one = { $share } of the remaining gap is { $input }.
bargain-split-over = { $share } of the remaining gap is { $input }; other inputs take some of it back.
bargain-split-gap = { $from } against { $to } clinicians: { $gap } between them.
bargain-split-none = On this count the two do not differ.
bargain-split-undefined = For some combination of the two sides’ inputs no number of clinicians is enough, so the gap cannot be split.
bargain-split-note = Each input’s part is its effect averaged over every order in which the inputs could be moved: it does not depend on the order of the rows. A part below zero works against the others. The parts are of clinicians before rounding up; with the rounding they sum to the gap in whole people.
bargain-split-sampled = Drawn from { $orders } random orders, with the standard error of each part.
bargain-split-table = The gap by input
bargain-split-part = Clinicians
bargain-split-share = Share of the gap
bargain-split-rounding = Rounding up to whole people
bargain-split-total = Between them
bargain-split-error = ± { $error }
bargain-split-running = Splitting: { $share } done.
bargain-split-few = Add a proposal: the split needs two positions.

# On your own numbers.
bargain-own-enough = With its own inputs and the { $days }-business-day standard, { $name } needs { $required } clinicians; its { $clinicians } are enough.
bargain-own-short = With its own inputs and the { $days }-business-day standard, { $name } needs { $required } clinicians; it has { $clinicians }: { $short } fewer.
bargain-own-none = With its own inputs no number of clinicians meets the { $days }-business-day standard.
bargain-own-beyond = The standard excepts what the clinician ordered, and { $name } has a longer interval ordered: the standard asks for no number.
bargain-own-flip = The smallest single change that turns this: { $input } from { $now } to { $value }.
bargain-own-no-flip = No single change of an input turns this.

# Money.
bargain-price = Price of an outside visit, US dollars
bargain-price-note = No published source: $150 until you say another. It includes no referral and no wait for somebody outside.
bargain-money-table = What each proposal costs, and what not hiring costs
bargain-money-at-work = Staff at work, with vacant posts
bargain-money-required = Staff needed, as ordered, with vacant posts
bargain-money-hiring = Hiring what is missing
bargain-money-missing = Visits missing a year
bargain-money-outside = Those visits outside
bargain-money-even = Price of a visit at which both cost the same
bargain-money-cell = { $year } a year
bargain-money-member = { $month } per member per month
bargain-money-hire-cheaper = { $name }: hiring what is missing costs { $hiring } a year; buying the missing visits outside, { $outside }.
bargain-money-enough = { $name }: nothing is missing at the ordered interval.
bargain-money-none = { $name }: no number of clinicians meets the ordered interval.

# Contract language from the sliders: src/narrative/wording.rs.
wording-note = Language to start from, with { $whose }. The ratio is what the access standard needs on these inputs, not a number of clinicians anybody proposed. What the model cannot say stands in brackets. Not legal advice.
wording-of = the numbers of “{ $name }”
wording-scratch = the numbers on the sliders, which belong to no proposal
wording-ratio = Ratio. The employer keeps at work at least one full-time-equivalent clinician for every { $ratio } members covered; at { $members } members these are { $fte } full-time equivalents, or { $clinicians } clinicians at { $each } full-time equivalents each. New hires count by the share of full productivity they have reached; vacant posts do not count.
wording-ratio-none = Ratio. On these numbers no ratio meets the measure below.
wording-hours = Full-time equivalent. { $paid } paid hours a week, of which { $bookable } can be booked with patients, { $managed } are for patient management and { $meetings } for meetings.
wording-return = Return visits. At least { $share } of return visits take place within { $days } business days of the visit before, unless the treating clinician ordered a longer interval.
wording-return-ordered = Return visits. At least { $share } of return visits take place within { $days } business days of the visit before, the interval ordered and one day.
wording-first = First appointments. At least { $share } of first appointments take place within { $days } business days of the request.
wording-measure = Measuring rule. Each share is counted over all visits held in a calendar month, in business days from the date of the request or of the visit before to the date of the visit. Requests withdrawn and patients who left before they were seen are reported beside it.
wording-trigger = Trigger. When a share is missed in [number] months in a row, the employer opens within [number] days the posts that bring the staff to the ratio, and until they are filled offers visits outside at no higher cost to the member.
wording-posts = Posts. At a turnover of { $turnover } and { $weeks } weeks to fill a post, keeping { $clinicians } clinicians at work takes { $posts } posts.

# Both positions in a few lines, for an e-mail: src/narrative/positions.rs.
positions-whose = The numbers below are those of “{ $name }”.
positions-side = { $name } proposes: { $values }. It needs { $needed } clinicians and has { $clinicians } at work. { $returns }
positions-as-baseline = nothing but what the baseline has
positions-rest = Where a proposal says nothing, the baseline holds: { $name }.
positions-between = { $one } needs { $first } clinicians, { $other } needs { $second }: { $gap } between them.
positions-at-work = At work they have { $first } and { $second }: { $gap } between them.

# On a picture of the gap.
bargain-picture-source = Caseload, model { $model }. Rounds recorded: { $rounds }. { $head }. { $address }
