# What leaves the page with its proposals and comes back: links, this browser, paper.

# The proposals of a link.
link-table-baseline = Baseline
link-table-proposal = Proposal { $n }
link-table-said = { $whose }: { $said }
link-table-unreadable = “{ $text }” means nothing here; it was left out.
link-table-mix = the mix of intervals was fitted to its limits.
link-table-text = a name or note was too long or had hidden characters; it was shortened.
link-table-more = { $n ->
    [one] { $n } more such note on the proposals.
   *[other] { $n } more such notes on the proposals.
    }
link-table-too-many = { $n ->
    [one] { $n } proposal beyond the { $most } a link may hold was not read.
   *[other] { $n } proposals beyond the { $most } a link may hold were not read.
    }
link-table-laid = { $n ->
    [one] { $n } proposal of this link lies on the table.
   *[other] { $n } proposals of this link lie on the table.
    }
link-table-laid-replaced = { $n ->
    [one] { $n } proposal of this link lies on the table. What lay there before comes back with Undo.
   *[other] { $n } proposals of this link lie on the table. What lay there before comes back with Undo.
    }

# What this browser keeps.
heading-kept = Kept in this browser
kept-restored = Restored from this browser: the table, its rounds and the sliders, as you left them.
kept-restored-behind-link = The sliders are those of the link; the table and its rounds were restored from this browser. Undo brings back the sliders it kept.
kept-link = This page shows the proposals of the link. This browser keeps other ones; they are left as they are, and changes here are not kept.
kept-other-tab = This browser keeps something else, from another tab or an earlier visit. It is left as it is, and changes here are not kept.
kept-erased = What this browser kept was erased, in another tab or by you. Changes here are not kept.
kept-unreadable = What this browser keeps for this page cannot be read. It is left as it is, and changes here are not kept.
kept-refused = This browser refused to keep the last change: its storage is denied or full. Everything else works; a file keeps the table.
keep-fresh = Start fresh
keep-take = Open what is kept
keep-replace = Keep this page instead
keep-dismiss = Dismiss

# The proposals in files and on paper.
file-proposal-name = Name
file-proposal-party = Party
file-proposal-round = Round
file-proposal-date = Date
file-figure-people = clinicians
file-figure-members = members
file-figure-days = business days
file-figure-fraction = fraction
file-figure-dollars-year = US dollars a year
file-figure-dollars-month = US dollars

share-table-proposals = Proposals side by side (.csv)
share-table-rounds = Rounds and what moved (.csv)
share-with-proposals = { $n ->
    [one] with the proposal on the table
   *[other] with the { $n } proposals on the table
    }
share-with-view = with the parts of the page that are open now
share-view-parts = It opens: { $parts }.
share-view-none = No other part is open, so it opens none.
share-with-notes = and with private notes
share-rounds-not-in-link = { $n ->
    [one] The recorded round is not in the link: “Save as a file” under the rounds keeps it, with its checksums.
   *[other] The { $n } recorded rounds are not in the link: “Save as a file” under the rounds keeps them, with their checksums.
    }
share-standings-not-in-link = What is agreed, disputed or unknown is not in the link, and nothing is locked where it is opened: “Save as a file” under the rounds keeps it.
share-proposals-too-many = The proposals are too many for a link; this link is without them. “Save as a file” under the rounds keeps them all.
share-no-code = The link is too long for a QR code. Without the proposals it has one.
share-paper-proposals = with the proposals and the rounds

# The exhibit.
exhibit-proposals-note = Differences from the baseline are in bold, with their size. What a proposal does not address is the baseline’s.
exhibit-differs = differs
exhibit-rounds = Rounds and what moved

