# Links, fingerprints, files and the printed exhibit.
# Families:
#   model-version-<version>   what a version of the model changed
#   file-<name>               names in files
#   share-table-<name>        tables that can be had as a file

model-version-1-0 = 1.0 is the first version.

# What the fingerprint of a link or file comes to.
share-matches = The fingerprint { $fingerprint } matches: the same inputs and results as when this was made, with model { $model }.
share-altered = The fingerprint does not match: this was made as { $claimed }, and what it holds now is { $now }. An input was changed after it was made; the results here belong to the inputs as they are now.
share-other-model = Made with model { $made }; this is model { $model }, so results may differ. The fingerprint of these inputs is now { $now }.
share-unknown-model = This version does not know that model, so it cannot say what changed.
link-fingerprint = “{ $text }” is not a fingerprint, so nothing can be compared.
link-second-claim = The model version or the fingerprint is given more than once; the first is compared.
link-missing = { $n ->
    [one] { $n } input is not in the file; its default is used.
   *[other] { $n } inputs are not in the file; their defaults are used.
    }

share-file-too-large = This file was not opened: it has { $size } MB, and the largest a record can have is { $most } MB.
share-file-not-json = This file was not opened: it stops being JSON at line { $line }, column { $column }.
share-file-not-ours = This file was not opened: it is not a record made by this calculator.
share-file-newer = This file was not opened: its format, version { $version }, is newer than this calculator.

# A short text for an e-mail.
share-mail-answer = Needed: { $number } { $unit }. { $need } { $standard }
share-mail-check = Caseload, model { $model }, fingerprint { $fingerprint }. Check every number yourself:

share-question = { $members } members; { $order }; { $hours } hours a week each clinician has for patients; { $clinicians } clinicians at work.
share-order-one = patients to be seen { $interval }
share-order-mix = patients to be seen as ordered: { $parts }

# Names in files.
file-fraction = fraction
file-fraction-per-year = fraction a year
file-fraction-per-week = fraction a week
file-default = default
file-changed = changed
file-model = Model version
file-fingerprint = Fingerprint
file-link = Link
file-mix-share = Ordered mix: share of new patients
file-mix-visit_interval_weeks = Ordered mix: weeks between visits
file-mix-sessions_to_complete = Ordered mix: sessions to finish

file-sheet-title = Caseload: from members to clinicians and cost, with live formulas
file-sheet-note = Change a number in column C of the inputs and every formula follows. Numbers found by search and the laws of the waits are values: after a change they, and what is computed from them, belong to the inputs the file was made with, until the page makes it anew.
file-sheet-inputs-are = The inputs are
file-sheet-as-made = as the file was made
file-sheet-changed = changed: numbers found by search no longer belong to them
file-sheet-apart = Largest relative difference from the page
file-sheet-label = What
file-sheet-name = Name of the cell
file-sheet-value = Value
file-sheet-page = As on the page
file-sheet-unit = Unit
file-sheet-formula = Formula
file-sheet-kind = How it comes about
file-sheet-input = input
file-sheet-live = computed here
file-sheet-found = value: found by search, or a sum over the orders
file-sheet-law = value: from the laws of the waits

heading-share = Share, print, export
share-fingerprint = The fingerprint stands for every input, the model version and every result. Two people who read the same twelve characters to each other have the same numbers. It is a checksum to compare, not a signature.
share-fingerprint-said = Open the address and compare the fingerprint: { $fingerprint }. It stands for every input, the model version and every result; it is a checksum to compare, not a signature.
share-copy = Copy
share-copied = Copied.
share-selected = The browser did not allow copying; the text is selected, so copy it with the keyboard or the menu.
share-mail = Text for an e-mail
share-code = The link as a QR code
share-paper = On paper
share-print = Print the exhibit
share-print-help = The question, the answer, the charts, every input with its source, the worksheet, the limits, the fingerprint and the link, on A4 or Letter.
share-files = Files
share-worksheet = Worksheet with live formulas (.xlsx)
share-record = Everything, to be opened again (.json)
share-table-inputs = Inputs (.csv)
share-table-results = Results (.csv)
share-table-waits = Waits by staffing (.csv)
share-table-seen = Seen within days (.csv)
share-table-term = Week by week (.csv)
share-charts = Charts
share-charts-elsewhere = The charts in folded parts are saved where they stand, below each of them.
share-chart-waits-png = Waits by staffing (.png)
share-chart-waits-svg = Waits by staffing (.svg)
share-chart-seen-png = Seen within days (.png)
share-chart-seen-svg = Seen within days (.svg)
share-chart-term-png = Over the contract (.png)
share-chart-term-svg = Over the contract (.svg)
share-open = Open a file
share-open-help = A record (.json) made here; it is read in this browser and sent nowhere
share-opened = The file was opened.
share-all-default = Every input is at its default.
share-rest-default = Every other input is at its default.
share-changed = Changed from the defaults: { $changed }. Every other input is at its default.
share-input = { $label }: { $value }
share-source = Caseload, model { $model }, fingerprint { $fingerprint }. { $address }

exhibit-title = Exhibit · Caseload
exhibit-made = Made on { $date } with model { $model }. Fingerprint { $fingerprint }.
exhibit-baseline = Differences from { $preset } are marked.
exhibit-changed = changed; baseline: { $value }
exhibit-mix = Ordered mix of intervals
exhibit-check = Check it
