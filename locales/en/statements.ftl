# Statements made in public (src/statements.rs): what each says, who said it and when, and what its
# words leave open; then the reader's own number.

statements-lead = Things said in public about staff, time, and waits, each held against the model: whether it follows from the inputs, and if not, what would have to be true for it. The model does not say who is right: where words have more than one meaning, the meaning used is given.
statements-against = Held against
statements-against-record = the scenario on record of each
statements-against-sliders = your inputs on the sliders
statements-on = On: { $name }.
statements-formula = Formula
statements-formula-none = This is a result of the model. “Show the math” derives it for the inputs on the sliders.

statement-hour-1300 = Each extra hour a week for notes and calls loses more than 1,300 appointments a week.
    .source = Northern California; no date is on record here
    .note = Counted as appointments booked in one hour of every full-time clinician. About one in fourteen is not attended, at the default share of no-shows.
statement-hours-19 = Seven protected hours would put almost 50% of the week, 19 hours or more, outside of patient visits.
    .source = Southern California, 2024, on the union’s proposal
    .note = Counted as notes, calls, and meetings, out of 40 paid hours. The statement may count other time as well: ask which hours are in it.
statement-appointments-3750 = 19 hours outside of patient visits would lose 3,750 appointments a week, 15,000 a month.
    .source = Southern California, 2024, on the union’s proposal
    .note = Counted for all clinicians of the scenario, from the hours it has to 19. The statement may be about fewer clinicians, or a smaller change: ask for its scope.
statement-ten-a-day = Clinicians see up to ten patients a day.
    .source = no date is on record here
    .note = Held against what the hours for patients hold. More can be seen in unpaid time, which is not in this number.
statement-first-95 = More than 95% of first appointments are within 10 business days.
    .source = no date is on record here
    .note = First appointments only. With first appointments before return visits, this can hold however long return visits take.
statement-weekly-87 = Weekly appointments are not available to patients who need them, said 87% of therapists.
    .source = a survey of the employer’s therapists, 2021, as reported by KQED
    .note = A share of therapists, not of visits. Held against: at most 13% of return visits come as ordered.
statement-gap-21 = Follow-up visits came 21.4 business days after the visit before, on average.
    .source = a summary of the employer’s data filed with the regulator, for the second half of 2022, all regions, with a strike in the period
    .note = The default of patients leaving a week was chosen to give this figure. That it follows confirms nothing.
statement-gap-six-weeks = Return visits come every six to eight weeks.
    .source = Northern California; no date is on record here
    .note = Held against: six weeks or more, on average.

statement-source = Source: { $status }, { $source }.

# Whether it follows.
statement-standing-follows = Follows from the inputs
statement-standing-needs = Would need other inputs
statement-standing-impossible = Not possible within the limits
statement-finding = { $standing }. The model gives { $value }.
statement-finding-none = { $standing }. The model has no number for it here.
statement-appointments = { $n ->
    [one] { $n } appointment a week
   *[other] { $n } appointments a week
    }
statement-hours = { $n ->
    [one] { $n } hour a week
   *[other] { $n } hours a week
    }
statement-a-day = { $n ->
    [one] { $n } patient a day
   *[other] { $n } patients a day
    }
statement-share-first = { $share } of first appointments within the standard
statement-share-return = { $share } of return visits as ordered
statement-gap = { $weeks } weeks, or { $days } business days

# What it takes of one input.
statement-taken = { $standing ->
    [follows] { $way ->
        [up] It follows with “{ $input }” at { $value } or more
        [down] It follows with “{ $input }” at { $value } or less
       *[at] It is exactly that with “{ $input }” at { $value }
        }
   *[needs] { $way ->
        [up] It would need “{ $input }” at { $value } or more
        [down] It would need “{ $input }” at { $value } or less
       *[at] It would need “{ $input }” at { $value }
        }
    } (now { $now }){ $evidence ->
        [yes] , within the evidence on record
        [no] , beyond the evidence on record
       *[none] {""}
    }.
statement-taken-none = { $standing ->
    [follows] It follows at every “{ $input }” between { $from } and { $to }.
   *[needs] No “{ $input }” between { $from } and { $to } makes it so.
    }
statement-alone = Each input alone, the others as they are:

# The reader's own.
statements-own = A number of your own
statements-own-lead = Somebody says that so many appointments are lost. How much is that, on your inputs?
statements-own-lost = Appointments lost
statements-own-per = In a
statements-own-week = week
statements-own-month = month
statements-own-year = year
statements-own-bad = Type a number above zero, such as { $example }.
statements-own-hours = { $lost } are one bookable hour a week of { $fte ->
    [one] { $fte } full-time clinician
   *[other] { $fte } full-time clinicians
    }, or { $each ->
    [one] { $each } hour
   *[other] { $each } hours
    } a week of each of the { $today } at work.
statements-own-share = They are { $share } of all the appointments that can be booked: everything { $whole ->
    [one] { $whole } full-time clinician is
   *[other] { $whole } full-time clinicians are
    } booked for, or { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
    } a year without any appointment.
statements-own-beyond = They are more than all the appointments that can be booked: { $times } times as many.
statements-own-nothing = No appointment can be booked on these inputs.
statements-own-patients = They are every visit of { $ordered ->
    [one] { $ordered } patient
   *[other] { $ordered } patients
    } seen at the interval ordered{ $now ->
        [none] .
       *[other] , or of { $now } at today’s mean gap of { $gap }.
    }
statements-own-courses = Over a year they are the first appointments and return visits of { $n ->
    [one] { $n } patient
   *[other] { $n } patients
    } seen as ordered until they finish or leave.
statements-own-assumes = An appointment is one slot of { $minutes }, booked in the weeks at work, whether the patient comes or not. The number and its period stay on this page: they are in no link.

# Lines of the formulas.
scope-stated = Statements
worksheet-booked_slots_per_hour = Appointments booked in one weekly hour, full-time clinician
worksheet-hour_appointments = Appointments in one hour of every clinician
worksheet-stated_hours = Hours stated
worksheet-hours_appointments = Appointments in the hours up to those stated
worksheet-hours_not_for_patients = Hours not for patients
worksheet-booked_a_day = Patients a day that the hours hold
worksheet-lost_appointments = Appointments lost
worksheet-lost_hour_of = Full-time clinicians who lose one hour
worksheet-lost_hours_each = Hours lost by each at work
worksheet-lost_share = Share of what can be booked
worksheet-lost_fte = Full-time clinicians’ whole bookings
worksheet-lost_weeks = Weeks a year without any appointment
worksheet-lost_patients_ordered = Patients seen at the interval ordered
worksheet-today_interval = Mean gap between visits today
worksheet-lost_patients_today = Patients seen at today’s gap
worksheet-lost_courses = Whole courses of care
