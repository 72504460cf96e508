# The room: the page on a projector, and a change in one line.
# Ids written by code: change-<clock>-<what>, room-key-<name>, room-go-<name>.

action-room-leave = Leave
action-room-leave-title = Leave the room view (Esc)
action-room-keys = Keys
action-room-keys-title = All keys (?)

heading-room = Room
heading-room-keys = Keys
heading-room-code = These numbers as a link
room-start = 1 to { $last } choose an input, arrows change it; ? shows every key.
room-same = the number and both waits stay as they are
room-locked = axes locked
room-alone = previous curve hidden
room-code-long = The link is too long for a code.
room-close = Close

# Whose numbers the arrows move.
room-moves = Changes go into this proposal.
room-moves-scratch = Changes go into no proposal.
room-scratch = Scratch copy

# The same as the keys, as buttons.
room-go-previous = Previous
    .proposal = Previous proposal (P)
    .preset = Previous scenario (P)
room-go-next = Next
    .proposal = Next proposal (N)
    .preset = Next scenario (N)
room-go-baseline = Baseline
    .does = Back to the baseline (0)
room-go-again = Again
    .does = Show the last change again (.)
room-go-code = QR code
    .does = Link as a QR code (Q)
room-input = { $n }: { $input }
room-more = { $input }: a step more
room-less = { $input }: a step less

# Inputs, and what both sides have for them.
room-intervals = Intervals ordered
room-legend = (…) not addressed: the baseline’s. Underlined: the proposal shown.
room-mix = a mix
room-disputed = In dispute
room-disputed-more = { $n ->
    [one] One more input is in dispute.
   *[other] { $n } more inputs are in dispute.
    }
room-in-force = in force

# What both sides need and what is between them.
room-gap = { $one } needs { $first }, { $other } needs { $second }: { $n ->
    [one] { $n } clinician between them
   *[other] { $n } clinicians between them
    }
room-gap-none = { $one } and { $other } both need { $first }: no clinician between them
room-gap-never = No number of clinicians is enough for { $one }; { $other } needs { $n }
room-gap-neither = No number of clinicians is enough for { $one }, nor for { $other }
room-gap-part = { $gap }; { $share } is { $input }
room-gap-all = { $gap }; all of it is { $input }
room-gap-both-ways = { $gap }; the inputs pull both ways, most of all { $input }
room-gap-over = { $gap }; { $share } of it is { $input }, and the rest takes some back

# Why an arrow moves nothing.
room-still-mix = A mix of intervals has no one number to move here: { $mix }
room-still-agreed = { $input }: agreed, so nothing moves it
room-still-end = { $input }: the slider goes no further

# Every key, in the order of the overlay.
room-key-choose = 1 2 3 4
    .does = choose a big question
room-key-disputed = 5 6 7 8 9
    .does = choose another input in dispute
room-key-step = ↑ ↓ ← →
    .does = change it by a step, with Shift by ten
room-key-undo = U
    .does = undo, with Shift redo
room-key-next = P N
    .does = previous, next proposal; scenarios on record while there is none
room-key-again = .
    .does = show the last change again
room-key-ghost = G
    .does = previous curve on or off
room-key-lock = X
    .does = lock the axes
room-key-baseline = 0
    .does = back to the baseline (also Home); U takes it back
room-key-code = Q
    .does = link as a QR code
room-key-keys = ?
    .does = these keys
room-key-leave = Esc
    .does = leave (also R)

# A change in one line: what changed, and what that does.
change-line = { $what }: { $effect }
change-input = { $input } from { $from } to { $to }
change-management = { $patients } from { $before } to { $left } ({ $input } from { $from } to { $to })
change-choice = { $input }, now { $to }
change-several = { $n ->
    [one] { $n } input changed
   *[other] { $n } inputs changed
    }
change-against = { $one } against { $other }
change-baseline = the baseline
change-scratch = the scratch copy

# What it does: its parts, joined by change-and.
change-and = { $first }, { $then }
change-need-more = { $n ->
    [one] { $n } more clinician needed
   *[other] { $n } more clinicians needed
    }
change-need-fewer = { $n ->
    [one] { $n } fewer clinician needed
   *[other] { $n } fewer clinicians needed
    }
change-need-now = { $n ->
    [one] { $n } clinician now enough
   *[other] { $n } clinicians now enough
    }
change-need-none = no number of clinicians is enough
change-first-later = { $n ->
    [one] first appointments one business day later
   *[other] first appointments { $n } business days later
    }
change-first-sooner = { $n ->
    [one] first appointments one business day sooner
   *[other] first appointments { $n } business days sooner
    }
change-first-now = { $n ->
    [0] first appointments now within a day
    [one] first appointments now after one business day
   *[other] first appointments now after { $n } business days
    }
change-first-year = first appointments now after more than a year
change-first-growing = the list for first appointments now grows without end
change-first-faster = the list for first appointments grows faster
change-first-slower = the list for first appointments grows more slowly
change-return-later = { $n ->
    [one] return visits one business day later
   *[other] return visits { $n } business days later
    }
change-return-sooner = { $n ->
    [one] return visits one business day sooner
   *[other] return visits { $n } business days sooner
    }
change-return-now = { $n ->
    [0] return visits now within a day
    [one] return visits now after one business day
   *[other] return visits now after { $n } business days
    }
change-return-year = return visits now after more than a year
change-return-growing = the gap between return visits now lengthens without end
change-return-faster = the gap between return visits lengthens faster
change-return-slower = the gap between return visits lengthens more slowly
change-return-none = first appointments now take every slot
change-no-slots = no hours can be booked any more
change-nobody = nobody starts care any more

# Read aloud in a room: what changed, and the answer.
room-said = { $change }. { $answer }
