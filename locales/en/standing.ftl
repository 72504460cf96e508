# What is said of each input: agreed, disputed or unknown, with a private note.
# Ids written by code: standing-<standing>.

standing-intro = Say of each input whether both sides agree on it. An agreed input is locked: it keeps the value it has on the sliders, in every proposal, until you unlock it. What the proposals said of it is kept.
standing-agreed = agreed
standing-disputed = disputed
standing-unknown = unknown
standing-of = What is said of { $input }
standing-agreed-at = agreed at { $value }
standing-on-sliders = { $value } on the sliders
standing-counts = { $agreed } agreed, { $disputed } disputed, { $unknown } unknown
standing-note = Private note on { $input }
standing-note-short = private note
standing-note-told = Note: { $note }
standing-note-help = Private notes are kept out of links, and out of files and paper unless you tick them.
standing-nothing = No input differs yet, and nothing is said of any.

# At the control of an agreed input.
standing-lock = agreed, locked
standing-unlock = Unlock
standing-unlock-input = Unlock { $label }: it is then agreed no longer
standing-solve = “{ $label }” is agreed and locked. Unlock it to put in another value.
standing-not-taken = “{ $input }” is agreed at { $value } and stays there: { $other } was not taken over.

# Where the disagreement is.
standing-split = The inputs marked as disputed make up { $share } of it.
standing-split-all = Every part of it is an input marked as disputed.
standing-split-agreed = What is agreed is in no part: both sides have it.

# Files and paper.
share-standing-notes = Private notes on inputs go into the files and onto paper
