# Over the contract: its controls, its chart, its sentences.
# Families (src/i18n/family.rs): parameter-<control>, .help and .source; hiring-<way>, .help.

parameter-term_years = Length of the contract
    .help = How far ahead the weeks are followed
    .source = The reader’s choice.
parameter-hiring = Hiring plan
    .help = What happens to posts or hires over the term
    .source = The reader’s choice.
parameter-hiring_multiple = Grow to, of today’s
    .help = Posts, or productive clinicians, at the end of the growth, as a share of today’s
    .source = The reader’s choice.
parameter-hiring_by_month = Reached after
    .help = The growth is even until this month, then stops
    .source = The reader’s choice.
parameter-starts_per_month = People who start
    .help = How many start each month; they also replace those who leave
    .source = The reader’s choice.
parameter-standard_by_month = The standard is to hold after
    .help = How many must start each month for it to hold from then to the end of the term?
    .source = The reader’s choice.
parameter-most_starts_share = Most who can start a month
    .help = The ceiling of that number, as a share of today’s clinicians
    .source = Assumption: no more than one for every twenty at work can be found and taken on in a month.
parameter-stoppage_from_week = Strike or lockout begins after
    .help = Weeks from the start of the term
    .source = The reader’s choice.
parameter-stoppage_weeks = Strike or lockout lasts
    .help = How many weeks; 0 for none
    .source = The reader’s choice.
parameter-stoppage_capacity = At work meanwhile
    .help = The share of clinicians who see patients during a strike or lockout
    .source = The reader’s choice.

hiring-keep = Keep today’s posts
    .help = Whoever leaves is replaced, after the time it takes to fill a post.
hiring-posts = Open posts
    .help = Posts are opened evenly; each is filled after the time it takes, and a new hire ramps up.
hiring-productive = Productive clinicians grow
    .help = Clinicians past their ramp grow evenly, however they are found: faster than opening posts.
hiring-starts = People start each month
    .help = So many start each month, whatever posts there are; they also replace those who leave.

heading-term = Over the contract
heading-term-plan = The plan
heading-term-stoppage = Strike or lockout
heading-term-question = To meet the standard by a date

chart-term-axis-y = business days, week by week
chart-term-axis-months = months from the start
chart-term-axis-years = years from the start
chart-term-backlog = people waiting for a first appointment
chart-term-filled = filled posts, FTE
chart-term-at-work = clinicians at work, FTE
chart-term-stoppage = strike or lockout

table-term = Over the contract by quarter: waits of each week in business days
table-week = Week
table-week-uncertain = { $week }, spread uncertain
table-first-mean = First appointment, mean
table-first-p90 = First appointment, 9 in 10 within
table-return-mean = Return visit, mean
table-backlog = Waiting for a first appointment
table-filled = Filled posts, FTE
table-at-work = At work, FTE
table-cost = Cost to date

sentence-term-none = Without bookable hours, nobody is seen
sentence-term-holds = { $week ->
    [1] The standard holds from the first week to the end of the term
   *[other] The standard holds for good from week { $week } of { $weeks }
    }
sentence-term-holds-never = The standard does not hold at the end of the term
sentence-term-plan-keep = Today’s posts are kept and leavers replaced, over { $years }.
sentence-term-plan-posts = Posts go to { $multiple } of today’s by month { $month }, then fill and ramp up, over { $years }.
sentence-term-plan-productive = Productive clinicians go to { $multiple } of today’s by month { $month }, over { $years }.
sentence-term-plan-starts = { $starts ->
    [one] { $starts } person starts each month, over { $years }.
   *[other] { $starts } people start each month, over { $years }.
    }
sentence-term-plan-stoppage = { $weeks ->
    [one] For { $weeks } week, after week { $from }, { $capacity } of clinicians are at work.
   *[other] For { $weeks } weeks, after week { $from }, { $capacity } of clinicians are at work.
    }
sentence-term-standard = { $week ->
    [1] The standard holds for good from the first week.
   *[other] The standard holds for good from week { $week }; in the week before, fewer than { $share } were seen in time on one clock or both.
    }
sentence-term-standard-never = The standard does not hold for good within the term: in its last week fewer than { $share } are seen in time on one clock or both.
sentence-term-ordered = { $week ->
    [1] Visits come as ordered for good from the first week.
   *[other] Visits come as ordered for good from week { $week }.
    }
sentence-term-ordered-never = Visits do not come as ordered for good within the term.
sentence-term-starts = { $n ->
    [0] For the standard to hold from month { $month }, nobody needs to start.
    [one] For the standard to hold from month { $month }, { $n } person must start each month, leavers replaced; with none it does not.
   *[other] For the standard to hold from month { $month }, { $n } people must start each month, leavers replaced; with one fewer it does not.
    }
sentence-term-infeasible = { $most ->
    [0] Not feasible: the ceiling allows nobody to start. The standard holds from week { $week } at the earliest.
    [one] Not feasible: even { $most } person starting each month, the ceiling, does not bring the standard by month { $month }. It holds from week { $week } at the earliest.
   *[other] Not feasible: even { $most } people starting each month, the ceiling, do not bring the standard by month { $month }. It holds from week { $week } at the earliest.
    }
sentence-term-infeasible-never = { $most ->
    [0] Not feasible: the ceiling allows nobody to start, and the standard does not hold at the end of the term.
    [one] Not feasible: even { $most } person starting each month, the ceiling, does not bring the standard by month { $month }, nor by the end of the term.
   *[other] Not feasible: even { $most } people starting each month, the ceiling, do not bring the standard by month { $month }, nor by the end of the term.
    }
sentence-term-searching = Looking for the fewest who must start each month.
sentence-term-cost = The posts cost { $cost } over the term, filled or not.
sentence-term-week = In week { $week }, on average: first appointment after { $first }, return visit after { $return }. { $backlog ->
    [0] Nobody waits
    [one] { $backlog } person waits
   *[other] { $backlog } people wait
    } for a first appointment; { $fte } full-time are at work.
sentence-term-week-no-return = In week { $week }, on average: first appointment after { $first }; no return visit takes place. { $backlog ->
    [0] Nobody waits
    [one] { $backlog } person waits
   *[other] { $backlog } people wait
    } for a first appointment; { $fte } full-time are at work.
sentence-term-describe = Line chart, week by week and not steady state: mean waits in business days with the range of 8 in 10 visits, over { $weeks } weeks.
sentence-term-uncertain = { $n ->
    [one] In { $n } week just after a deep cut, drawn thin, the spread is uncertain.
   *[other] In { $n } weeks in or just after a deep cut, drawn thin, the spread is uncertain.
    }
