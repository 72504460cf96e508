# Calibrate to our own data: figures a clinic counts, what explains them, the trade-off.
# Families (src/i18n/family.rs): parameter-<figure> and .help.

# The panel.
calibration-lead = Enter what your clinic counts; leave the rest blank. Which values of the uncertain inputs give these figures?
calibration-observed = Counted in your clinic
calibration-optional = Blank if not counted; { $min } to { $max }.
calibration-moving = Inputs that may move
calibration-now = now { $value }
calibration-mixed = With several intervals ordered, each interval has sessions to complete of its own, which no single number stands for; they stay as they are. The figures counted are held against all intervals together.
calibration-empty = Nothing is counted yet: enter one figure or more.
calibration-still = No input may move: choose one or more.
calibration-mend = A box above holds no figure yet: correct or clear it.
calibration-busy = Looking for values that give these figures: { $share }.
calibration-earlier = These results belong to earlier inputs; new ones follow when the slider is let go.

# What is found.
calibration-fits = { $figures ->
    [one] The model gives the figure counted, to within { $within }, with { $values }.
   *[other] The model gives all { $figures } figures counted, each to within { $within }, with { $values }.
    }
calibration-misfit = { $figures ->
    [one] This figure cannot be true: with the other inputs as they are, no values of the inputs that may move, within their ranges, give it. The nearest the model comes: { $list }.
   *[other] These figures cannot all be true: with the other inputs as they are, no values of the inputs that may move, within their ranges, give them together. The nearest the model comes: { $list }.
    }
calibration-misfit-note = One of the figures is counted differently here, another input is off, or the clinic does not work as the model supposes.
calibration-none = With these inputs the model has no value for at least one of the figures, whatever the inputs that may move: there is nothing to hold them against.
calibration-value = “{ $label }” at { $value }
calibration-off = “{ $label }” at { $modelled } instead of { $observed } ({ $error })
calibration-unidentified = { $figures ->
    [one] One figure does not tell { $inputs ->
        [2] two
       *[other] { $inputs }
        } inputs apart: other values give it just as well. Shown are those nearest the present values. A second figure would narrow them.
   *[other] These { $figures } figures do not tell { $inputs ->
        [2] two
       *[other] { $inputs }
        } inputs apart: other values fit just as well. Shown are those nearest the present values. Another kind of figure would narrow them.
    }
calibration-no-effect = “{ $label }”: none of these figures depends on it, so it stays as it is.
calibration-at-limit = “{ $label }”: the fit would go beyond { $value }, the end of the range searched.
calibration-beyond-evidence = “{ $label }”: { $value } lies outside the range of the evidence, { $range }.
calibration-table = Values that give the figures counted
calibration-column-input = Input
calibration-column-now = Now
calibration-column-fit = Fits
calibration-column-pinned = Pinned down
calibration-pinned = { $state ->
    [yes] yes
    [none] no effect
   *[no] no, only together
    }
calibration-use = { $inputs ->
    [one] Use this value
   *[other] Use these values
    }
calibration-used = { $inputs ->
    [one] This value is in use.
   *[other] These values are in use.
    }
calibration-figures = Figures counted beside the model’s
calibration-column-figure = Figure
calibration-column-counted = Counted
calibration-column-model-now = Model now
calibration-column-model-fit = Model, fitted
calibration-column-off = Off by

# The trade-off between two inputs.
calibration-x = Across
calibration-y = Up
calibration-ridge-line = “{ $x }” at { $x1 } with “{ $y }” at { $y1 } fits as well as { $x2 } with { $y2 }
calibration-ridge-point = Together, the figures fit near “{ $x }” at { $x1 } and “{ $y }” at { $y1 }
calibration-ridge-none = No pair of “{ $x }” and “{ $y }” fits; the nearest is { $x1 } with { $y1 }, off by { $misfit }
calibration-ridge-note = Darker bands: the figures are off by less, as the root mean square of the relative errors. The line joins the pairs that fit equally well; the other inputs are as fitted.
calibration-ridge-now = At the present pair, { $x1 } and { $y1 }, the figures are off by { $misfit }.
calibration-ridge-now-none = At the present pair, { $x1 } and { $y1 }, the model has no value for the figures.
calibration-ridge-label = fit equally well
calibration-ridge-label-point = fit best
calibration-here = now
calibration-fit-here = nearest fit
calibration-band = off by up to { $misfit }
calibration-ridge-table = { $y } that fits best for each { $x }, and its range within { $misfit }
calibration-ridge-column-best = { $y }, fits best
calibration-ridge-column-misfit = Off by
calibration-ridge-column-band = Range within { $misfit }
calibration-ridge-range = { $low } to { $high }

calibration-counted = Counted: { $figures }.
