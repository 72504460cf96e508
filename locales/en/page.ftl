# American English. Fluent syntax: messages, attributes, variables and selections (src/i18n.rs).
# Families, one entry per row of a table in the code (src/i18n/family.rs gives each a function):
#   parameter-<id>    label; .help one line; .source source and year         parameters.ftl
#   unit-<unit>       words after a number box; .value the number with them  parameters.ftl
#   group-<id>        name; .summary its values in one line                  parameters.ftl
#   status-<id>       kind of source; .help what it means                    parameters.ftl
#   policy-<name>     label; .help one line                                  parameters.ftl
#   preset-<id>       name; .description; .source; .standard                 presets.ftl
#   output-<name>     label of a result, dots as hyphens                     worksheet.ftl
#   outcome-<status>  state of the waits                                     worksheet.ftl
#   worksheet-<line>  label of a line of the worksheet                       worksheet.ftl
#   sentence-<what>   sentences written by src/narrative                     sentences.ftl
#   check-, reference-, pooling-  the panels people check the model with              check.ftl
#   measure-<id>      name of a result that can be varied or aimed at        matters.ftl
#   matters-<what>    the panels of what matters most                        matters.ftl
# Everything else is in this file: app-, heading-, action-, field-, error-, link-, chart-, table-,
# limit-, footer-, answer-, clock-, static-, number-.

number-percent = { $number }%
number-dollars = ${ $number }
number-dollars-million = ${ $n } million
number-dollars-billion = ${ $n } billion
# How a label stands inside a sentence: lower, if it loses its capital there; keep, if it does not.
label-within-sentence = lower
# A result that does not exist.
number-none = none

app-title = Caseload

heading-question = The question
heading-assumptions = Assumptions
heading-answer = The answer
heading-clocks = The wait with { $clinicians } at work
heading-worksheet = Show the math
heading-limits = What this model leaves out
heading-link = About what was opened
heading-figures = Every result

action-reset = Reset { $label } to { $value }
action-defaults = All inputs back to their defaults
action-reset-all = Back to this scenario
action-reset-all-hint = Every input back to { $preset }
action-dismiss = Dismiss
action-show-table = Show as a table
action-show-source = Source
action-preset = Scenario on record
action-preset-changed = Changed from { $preset }

# A control: the slider and the number box beside it.
field-slider = { $label }, slider
field-box = { $label }, number
field-unit = Unit of { $label }
field-default = Default: { $value }
field-range = { $min } to { $max }
field-evidence = Evidence: { $min } to { $max }
field-status = Kind of source: { $status }
field-solved = solved
field-changed = Changed; the default is { $value }
field-count-changed = { $n } changed
field-count-wrong = { $n } to correct
field-visits-a-month = { $n ->
    [one] as ordered by the clinician · { $n } visit a month
   *[other] as ordered by the clinician · { $n } visits a month
    }
field-visits = Frequency of visits
field-visits-weeks = { $n ->
    [one] as ordered by the clinician · { $n } week between visits
   *[other] as ordered by the clinician · { $n } weeks between visits
    }
# The bar of the week: { $amount } is hours or a share of the paid ones; of the year, weeks.
week-patients = Patients { $amount }
week-notes = Notes and calls { $amount }
week-meetings = Meetings { $amount }
week-at-work = At work { $amount }
week-leave = Leave { $amount }
week-hours = { $n } h
week-edge = { $label }, edge in the bar
field-week-split = of { $paid } paid; { $notes } for notes and calls, { $meetings } for meetings
field-week-hours = { $hours } of { $paid } paid hours; { $notes } for notes and calls, { $meetings } for meetings
field-week-overfull = notes, calls and meetings take more than the { $paid } paid; nothing can be booked
field-clinicians-all = { $people ->
    [one] { $people } person · { $fte } full-time · 1 per { $members } members
   *[other] { $people } people · { $fte } full-time · 1 per { $members } members
    }
field-clinicians-also = { $fte } full-time · 1 per { $members } members

error-range = { $label }: type a number from { $min } to { $max }.
error-number = { $label }: type a number, such as { $example }.
error-blank = { $label }: type a number from { $min } to { $max }.
error-ambiguous = { $label }: commas only group thousands; write decimals with a point, such as 2.5.
error-stale = The results still use { $label }: { $value }.

# Notices about a link.
link-unknown-key = “{ $key }” is not known to this version; it was left out.
link-unknown-keys-more = { $n ->
    [one] { $n } more unknown key was left out.
   *[other] { $n } more unknown keys were left out.
    }
link-clamped = { $label }: the value given is { $value }; the limit is { $limit }, which is used instead.
link-unreadable = { $label }: “{ $text }” is not a number; the default, { $value }, is used.
link-unreadable-policy = { $label }: “{ $text }” is not one of the choices; the default, { $value }, is used.
link-duplicate = { $label } is given more than once; the first value is used.
link-unknown-origin = “{ $text }” is no scenario on record here; the numbers are used as they are given.
link-second-origin = The scenario on record is named more than once; the first is used.
link-newer = This was made with a newer version ({ $version }); what this version knows was read.
link-version = “{ $text }” is not a version; this was read as version { $version }.
link-too-long = This link is too long to read: only its first { $n } characters were.

# Charts.
chart-waits-axis-x = clinicians at work
chart-waits-axis-y = business days, steady state
chart-series-first = first appointment
chart-series-return = return visit
chart-standard = { $days }-day standard
chart-standard-first = { $days }-day standard, first
chart-standard-return = { $days }-day standard, return
chart-marker-today = at work { $clinicians }
chart-marker-ordered = as ordered { $clinicians }
chart-marker-standards = both standards { $clinicians }
chart-marker-standard = the { $days }-day standard { $clinicians }
chart-overload = overload
chart-seen-axis-x = business days
chart-seen-axis-y = seen by then, steady state
chart-canvas-missing = This browser cannot draw the chart; its numbers are in the table below it.

table-waits = Waits by number of clinicians, business days
table-seen = Share seen within a number of business days, with the clinicians at work
table-clinicians = Clinicians
table-first = First appointment, median
table-return-p10 = Return visit, 1 in 10 within
table-return-p50 = Return visit, median
table-return-p90 = Return visit, 9 in 10 within
table-business-days = Business days
table-first-share = First appointment
table-return-share = Return visit
table-parameter = Input
table-value = Value
table-default = Default
table-source = Source
table-result = Result

limit-model = A model, not a measurement.
limit-advice = Not legal or clinical advice.
limit-scope = No case mix, severity, season or travel is in it; every figure is an annual average.
limit-dropout = The dropout per week has no published source; the wait for a return visit leans on it.
limit-episodes = The share of members who start care is an assumption, and every headcount is proportional to it.
limit-pool = A clinician’s own holidays and sickness are averaged, so a single caseload is read optimistically.
limit-waiting = Patients who leave while waiting are not in the waiting times; the share completing counts them.
limit-both = Both sides get the same defaults and the same formulas.
privacy = Everything is calculated in this browser. No account, no analytics; no number you enter is sent anywhere.

footer-version = Model { $model }
footer-license = MIT or Apache 2.0
footer-save = Save a copy in one file
footer-embed = Put it on your site
footer-full = Open the full page
footer-saved = This is the copy in one file: it works without a network, from a disk or an e-mail. A link made in it opens only in it, and it cannot be put on another site.
footer-programs = Functions for programs


# The answer's smaller numbers, and the head of the page.
field-source = Source: { $label }
answer-ordered = { $n ->
    [1] to see patients every week, as ordered
   *[other] to see patients every { $n } weeks, as ordered
    }
answer-standard = for { $standard }
# In place of the number for the standard: longer visits were ordered, or no number is enough.
answer-standard-not = does not apply
answer-standard-never = no number of clinicians does it
answer-today = at work
# Above the lines, where the large number is not people.
answer-people = { $n ->
    [one] In people: { $n } clinician.
   *[other] In people: { $n } clinicians.
    }
privacy-short = Calculated in this browser; nothing is sent.

# The mark on the ruler of return visits.
clock-ordered = as ordered

# The page before it starts, and where it cannot: index.html says exactly this.
static-title = Caseload: how many clinicians, how long a wait
static-description = How many clinicians a mental-health plan needs, and how long people wait with the ones it has. Computed in your browser; nothing is sent.
static-late = Starting. If this line stays, a file of the page did not arrive: reload, or open the page by itself in another browser.
static-blocked = The numbers cannot be changed here: this browser, or a rule of the site around this page, does not allow WebAssembly. Open the page by itself, or in another browser.
panel-loading = Loading…
room-missing = The room could not be loaded. The rest of the page goes on working; press the button to try again.
panel-missing = This part could not be loaded. The rest of the page goes on working; fold and unfold this part to try again.
static-missing = The numbers cannot be changed now: a file of the page is missing or did not arrive whole. Reload; if that does not help, open the page later.
static-noscript = The numbers cannot be changed here: JavaScript is off. Turn it on to use the calculator.
# Where the words of another language do not arrive: said in both.
static-speechless = The words of that language did not arrive, so the page goes on in English. Choose the language again to try again.
static-speechless-es = Las palabras en español no llegaron; la página sigue en inglés. Elija de nuevo el idioma para volver a intentarlo.
static-answer = With the defaults, Northern California after the 2022 settlement: { $members } members whose patients are to be seen weekly need { $ordered } clinicians; the { $days }-business-day standard alone needs { $standard }; there are { $today } today, and with them the next visit comes after { $wait } business days.

# Over the folded parts, by kind
kind-table = At the bargaining table
kind-deeper = Behind the answer
kind-check = To check and to share

# Parts that the whole program draws, by heading.
heading-proposals = Proposals
heading-standings = Agreed, disputed, unknown
heading-rounds = Rounds
heading-disagreement = Where the disagreement is
heading-own-numbers = On your own numbers
heading-money-ways = Money both ways
action-undo = Undo
action-redo = Redo
action-undo-title = Undo the last change (Ctrl+Z)
action-redo-title = Redo (Ctrl+Shift+Z)
heading-wording = Contract wording
heading-statements = Statements made in public
check-heading = Check it yourself: simulate it
reference-heading = Run the published reference values
pooling-heading = What sharing a line does
link-observed-unreadable = { $label }: “{ $text }” is not a number; it was left out.
heading-calibration = Calibrate to your own data
matters-heading-leans = What the answer leans on
matters-heading-spread = How sure the answer is
matters-heading-flips = What would change the conclusion
matters-heading-table = Two inputs together
matters-heading-seek = Work backward from a target
action-room = Room
action-room-title = Show it to a room: large type, driven by keys (R)
