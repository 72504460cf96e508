# What the uncertain inputs do to the curve of return visits (src/narrative/band.rs, src/app/components/wait.rs).

action-uncertainty = Show what the uncertain assumptions do
chart-band = median gap, 8 in 10 draws
table-band-p10 = Return visit, median: 1 draw in 10 below
table-band-p90 = Return visit, median: 9 draws in 10 below
sentence-band = Between the fine lines: the median gap between visits in eight of ten draws of the uncertain inputs ({ $draws } draws). { $today ->
    [one] With today’s { $clinicians } clinician
   *[other] With today’s { $clinicians } clinicians
    }: { $range }.
sentence-band-range = { $low } to { $high }
sentence-band-open = { $low } or more; in at least one draw in ten there is no steady gap
sentence-band-none = in at least nine draws in ten there is no steady gap
sentence-band-drawing = Drawing.
sentence-band-held = Drawn when the slider is let go.
