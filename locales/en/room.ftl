# The room: the page on a projector, and a change in one line.
# Ids written by code: change-<clock>-<what>, room-key-<name>.

action-room-leave = Leave
action-room-leave-title = Leave the room view (Esc)
action-room-keys = Keys
action-room-keys-title = All keys (?)

heading-room = Room
heading-room-keys = Keys
heading-room-code = This page with its numbers
room-start = 1 to 4 choose an input, arrows change it; ? shows every key.
room-same = The number and both waits stay as they are
room-locked = axes locked
room-alone = previous curve hidden
room-code-long = The link is too long for a code.
room-close = Close

# Every key, in the order of the overlay.
room-key-choose = 1 2 3 4
    .does = choose an input
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

# A change in one line: its parts, joined by change-and.
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
change-need-none = No number of clinicians is enough
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
