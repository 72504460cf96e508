# Words of the parameter table (src/model/parameter.rs).

parameter-members = Members covered
    .help = People the plan covers, adults and children; members are not patients
    .source = 9.4 million Kaiser members in California (press, 2025) less 4.8 million in Southern California.
parameter-visit_interval_weeks = Weeks between visits
    .help = The interval the treating clinician orders
    .source = Weekly care recovers faster than fortnightly care (Erekson 2015, n = 21,488; Tiemens 2019); findings on the total gain are mixed. Press: patients “should be seen weekly”.
parameter-bookable_hours = Hours for patients
    .help = Paid hours less notes and calls and less meetings; moving it changes notes and calls
    .source = Derived: paid hours less patient-management and meeting hours. Kaiser, October 2022: 30 patients a week; trade sources: 25 to 30 contact hours.
parameter-clinicians = Clinicians at work
    .help = People on staff who see patients
    .source = Members ÷ 2,600 ÷ 0.9. Press: 1 per 2,600 members in Northern California (2022); “roughly 2,000” on strike.

parameter-new_episodes_per_member_year = Members starting care
    .help = Share of members who start a course of care in a year
    .source = Assumption: adults using psychotherapy in a year, taken for all ages and as new episodes, though users in a year are not new episodes. 2018 to 2021: women 7.7% to 10.5%, men 5.2% to 6.3% (Olfson et al., JAMA Psychiatry 2024, MEPS), blended to about 8.5%; all ages 5.2% in 2017–19 (JABFM 2022).
parameter-outside_network_share = Care given outside
    .help = Share of care given by contracted outside therapists
    .source = Kaiser, 2025: a network of 13,000 therapists in Southern California; the share of care is not published. The default, none, is an assumption.
parameter-demand_growth_per_year = Growth of demand
    .help = Growth of new patients a year
    .source = Assumption. Kaiser, October 2023: a third more in the pandemic, and 20% more presenting in 2023 than in 2022.

parameter-sessions_to_complete = Sessions to finish
    .help = Mean number of sessions of a completed treatment
    .source = 13 to 18 sessions for half of patients to improve (Hansen, Lambert & Forman 2002); trials average 12.7.
parameter-dropout_per_week = Leaving while waiting
    .help = Share of waiting patients who leave care, per week between sessions
    .source = Assumption: no weekly figure is published. Chosen so that 1 per 2,600 members gives the 21.4 business days on record; it means 40% leave early at weekly visits. Dropout per course of 19.7% over 669 studies (Swift & Greenberg 2012), 47% over 125 older ones (Wierzbicki & Pekarik 1993) and 15.9% to 46.8% (2023 review) would mean 1.5%, 5.4% and 1.2% to 5.4% a week; at 1.5% the interval with today’s staff would be 10.9 weeks, not 4.1. The most contestable number here.
parameter-give_up_per_week = Giving up before the first visit
    .help = Share of people waiting for a first appointment who give up, per week
    .source = Assumption.
parameter-intake_minutes = First appointment
    .help = Length of a first appointment with its notes
    .source = CPT 90791 has no set time; usually 45 to 60 minutes of contact.
parameter-session_minutes = Return visit
    .help = Slot of a return visit, with its notes unless those are in notes and calls
    .source = CPT 90834 is 38 to 52 minutes and 90837 at least 53 minutes of contact. Notes count here or in notes and calls, never in both.
parameter-no_show_share = No-shows
    .help = Share of booked visits not attended
    .source = 2% to 30% in psychiatry (Psychiatric Quarterly 2022); a 10% trigger in the Southern California contract (union statement).
parameter-backfill_share = No-shows refilled
    .help = Share of missed visits given to someone else in time
    .source = Assumption.
parameter-group_share = Visits in groups
    .help = Share of return visits given in groups
    .source = A choice.
parameter-group_size = Patients in a group
    .help = Patients who attend one group session
    .source = Assumption.
parameter-group_minutes = Group session
    .help = Length of a group session with its notes
    .source = Assumption.
parameter-group_facilitators = Clinicians leading a group
    .help = Clinicians busy during one group session
    .source = Assumption.

parameter-paid_hours_per_week = Paid hours
    .help = Paid hours a week of a full-time clinician
    .source = Contract.
parameter-patient_management_hours = Notes and calls
    .help = Patient-management or protected time: hours a week for notes, calls and planning, which cannot be booked
    .source = Northern California: Kaiser’s offer of October 2022, 7.5 h; about 7 h settled in 2022 (union statement). Southern California: 4 h, cut to as little as 2 h in 2023 (union statement, press); offers of 5 h and 6 h in 2024 (union and employer statements); 5 guaranteed hours in the settlement of May 2025 (press, contract).
parameter-meeting_hours = Meetings and training
    .help = Hours a week for team meetings, training and administration
    .source = Kaiser’s offer of October 2022.
parameter-crisis_slots_per_fte_week = Slots held for crises
    .help = Slots a week each full-time clinician keeps free for urgent visits
    .source = Kaiser’s offer of October 2022: 2 a week. The default, none, is a choice.
parameter-leave_weeks_per_year = Leave
    .help = Weeks a year of vacation, holidays, sickness and education
    .source = Assumption; replace it with the contract’s.

parameter-fte_per_clinician = Full-time share
    .help = Mean full-time equivalent a person works; people are not full-time equivalents
    .source = Assumption; replace it with the unit’s roster.
parameter-turnover_per_year = Turnover
    .help = People leaving in a year over average staff
    .source = Press: “more than 10%”. KQED 2022: 668 left from June 2021 to May 2022, 335 the year before (16% to 33% by denominator).
parameter-weeks_to_fill = Time to fill a post
    .help = Weeks from a vacancy to a start
    .source = Assumption. Psychiatrists: 9 months or more at two thirds of Massachusetts clinics (ABH 2022).
parameter-ramp_weeks = Weeks to full productivity
    .help = Weeks until a new hire sees a full caseload
    .source = Assumption.
parameter-ramp_productivity = Productivity until then
    .help = Share of a full caseload a new hire sees until then
    .source = Assumption.

parameter-intake_policy = Who gets slots first
    .help = How bookable slots are shared between new and returning patients
    .source = A choice.
parameter-returns_per_new = Return slots per new patient
    .help = Return slots reserved for each new patient, under a fixed ratio
    .source = Contract of 2015: 1 new to 4 returns with a hiring trigger (union statement; Press Democrat).
parameter-return_pool_clinicians = Clinicians sharing return visits
    .help = Full-time clinicians a patient may return to; 1 is one’s own therapist
    .source = A choice.
parameter-intake_pool_clinicians = Clinicians sharing first visits
    .help = Full-time clinicians of one clinic who share first appointments
    .source = A choice.
parameter-caseload_cv = Unevenness of caseloads
    .help = Spread of caseloads between therapists, as a share of the mean; 25% is ordinary
    .source = A choice.

parameter-intake_standard_days = Standard, first appointment
    .help = Business days within which a first appointment must be offered
    .source = California, 28 CCR 1300.67.2.2: 10 business days, non-urgent, non-physician mental health (as cited in plan notices).
parameter-return_standard_days = Standard, return visit
    .help = Business days within which a follow-up must be offered
    .source = California SB 221 (2021; Health & Safety Code 1367.03), in force July 1, 2022: 10 business days after the prior visit, unless the treating provider believes a longer gap is appropriate (its author’s statement, October 10, 2021; amended again by SB 225, 2022; the section’s text was not read).
parameter-compliance_share = Share to be seen in time
    .help = Share of visits that must meet the standard
    .source = Assumption by analogy: federal appointment rules ask 90% (federal exchange 2025; Medicaid rule 2024, phased in 2027–29).

parameter-cost_per_fte_year = Cost of a full-time clinician
    .help = Pay and benefits a year
    .source = Kaiser, April 2025: clinical social workers about $125,000, or $170,000 with benefits; psychologists above $160,000, or $190,000 with benefits.

unit-people = { $n ->
    [one] person
   *[other] people
    }
    .value = { $n ->
        [one] { $n } person
       *[other] { $n } people
        }
unit-share = %
    .value = { $n }%
unit-share-per-year = % a year
    .value = { $n }% a year
unit-share-per-week = % a week
    .value = { $n }% a week
unit-weeks = { $n ->
    [one] week
   *[other] weeks
    }
    .value = { $n ->
        [one] { $n } week
       *[other] { $n } weeks
        }
unit-months = { $n ->
    [one] month
   *[other] months
    }
    .value = { $n ->
        [one] { $n } month
       *[other] { $n } months
        }
unit-years = { $n ->
    [one] year
   *[other] years
    }
    .value = { $n ->
        [one] { $n } year
       *[other] { $n } years
        }
unit-weeks-per-year = { $n ->
    [one] week a year
   *[other] weeks a year
    }
    .value = { $n ->
        [one] { $n } week a year
       *[other] { $n } weeks a year
        }
unit-minutes = min
    .value = { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
        }
unit-hours-per-week = h a week
    .value = { $n ->
        [one] { $n } hour a week
       *[other] { $n } hours a week
        }
unit-slots-per-week = { $n ->
    [one] slot a week
   *[other] slots a week
    }
    .value = { $n ->
        [one] { $n } slot a week
       *[other] { $n } slots a week
        }
unit-sessions = { $n ->
    [one] session
   *[other] sessions
    }
    .value = { $n ->
        [one] { $n } session
       *[other] { $n } sessions
        }
unit-fte = FTE
    .value = { $n } FTE
unit-returns = { $n ->
    [one] return slot
   *[other] return slots
    }
    .value = { $n ->
        [one] { $n } return slot
       *[other] { $n } return slots
        }
unit-clinicians = full-time
    .value = { $n ->
        [one] { $n } full-time clinician
       *[other] { $n } full-time clinicians
        }
unit-business-days = { $n ->
    [one] business day
   *[other] business days
    }
    .value = { $n ->
        [one] { $n } business day
       *[other] { $n } business days
        }
unit-dollars-per-year = $ a year
    .value = ${ $n } a year
unit-dollars-per-member-month = $ per member per month
    .value = ${ $n } per member per month
unit-people-per-week = { $n ->
    [one] person a week
   *[other] people a week
    }
    .value = { $n ->
        [one] { $n } person a week
       *[other] { $n } people a week
        }
unit-people-per-year = { $n ->
    [one] person a year
   *[other] people a year
    }
    .value = { $n ->
        [one] { $n } person a year
       *[other] { $n } people a year
        }
unit-people-per-month = { $n ->
    [one] person a month
   *[other] people a month
    }
    .value = { $n ->
        [one] { $n } person a month
       *[other] { $n } people a month
        }
unit-members-per-fte = { $n ->
    [one] member per FTE
   *[other] members per FTE
    }
    .value = { $n ->
        [one] { $n } member per FTE
       *[other] { $n } members per FTE
        }
unit-patients-per-fte = { $n ->
    [one] patient per FTE
   *[other] patients per FTE
    }
    .value = { $n ->
        [one] { $n } patient per FTE
       *[other] { $n } patients per FTE
        }
unit-visits-per-month = { $n ->
    [one] visit a month
   *[other] visits a month
    }
    .value = { $n ->
        [one] { $n } visit a month
       *[other] { $n } visits a month
        }
unit-fte-per-thousand-members = FTE per 1,000 members
    .value = { $n } FTE per 1,000 members
unit-share-of-paid-hours = % of paid hours
    .value = { $n }% of paid hours

group-question = The question
    .summary = { $members }, { $weeks } between visits
group-demand = Demand
    .summary = { $share } start care a year
group-treatment = Treatment
    .summary = { $sessions }, { $minutes } min
group-week = The clinician’s week
    .summary = { $paid } h, { $leave ->
        [one] { $leave } week of leave
       *[other] { $leave } weeks of leave
        }
group-staffing = Staffing
    .summary = { $turnover } turnover, { $fill } to fill
group-scheduling = Scheduling
    .summary = { $policy }
group-access = Access standards
    .summary = { $days }, { $share }
group-money = Money
    .summary = { $cost } a full-time post

status-statute = statute
    .help = A law or regulation
status-contract = contract
    .help = A collective agreement
status-employer-statement = employer statement
    .help = Said by the employer
status-union-statement = union statement
    .help = Said by the union
status-survey = survey
    .help = A published study
status-press = press
    .help = As reported by the press
status-derived = derived
    .help = Arithmetic on other figures here
status-assumption = assumption
    .help = No source: a judgement or a calibration
status-choice = choice
    .help = The reader’s choice, not a fact
status-convention = convention
    .help = A convention of counting

policy-intake_first = New patients first
    .help = New patients take the first free slots; returning patients get what is left
policy-ratio = A fixed ratio
    .help = A fixed number of return slots is kept for each new patient
policy-returns_first = Returning patients first
    .help = Returning patients take the first free slots; new patients get what is left
policy-proportional = One shared line
    .help = New and returning patients wait in one line, longest past due first

# Figures that are counted.
parameter-patients_booked_a_day = Patients booked a day
    .help = Optional: what a full-time clinician’s day really holds; it changes no other result
parameter-observed_return_mean_weeks = Time between visits, mean
    .help = From one return visit of a patient to the next, over all return visits
parameter-observed_caseload_per_fte = Active patients for each FTE
    .help = Patients in care, over full-time equivalents at work
parameter-observed_sessions_per_patient = Return visits for each patient started
    .help = Over the whole course of care, those who leave early included
parameter-observed_return_share_within_standard = Return visits within the standard
    .help = The share of return visits no later than the standard set under “Access”
