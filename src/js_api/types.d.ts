// Made of the sources by tests/js_api.rs.

/** Inputs, in the units of the table of parameters: shares are fractions. What is left out has its default. */
export interface Inputs {
  /** Members covered, people. 100 to 500000000; default 4600000. */
  members?: number;
  /** Interval the treating clinician orders between visits, weeks. 0.2 to 52; default 1. */
  visit_interval_weeks?: number;
  /** Clinicians on staff today, people. 0.1 to 2000000; default 1965.8119658119658. */
  clinicians?: number;
  /** Members who start a course of care in a year, as a fraction of members. 0 to 1; default 0.085. */
  new_episodes_per_member_year?: number;
  /** Share of care given by contracted outside therapists, fraction. 0 to 1; default 0. */
  outside_network_share?: number;
  /** Growth of demand, fraction a year. 0 to 1; default 0.03. */
  demand_growth_per_year?: number;
  /** Mean sessions to finish treatment. 1 to 200; default 16. */
  sessions_to_complete?: number;
  /** Hazard of leaving care while waiting for the next session, per week. 0 to 0.5; default 0.04. */
  dropout_per_week?: number;
  /** Hazard of giving up before the first appointment, per week. 0 to 0.5; default 0.03. */
  give_up_per_week?: number;
  /** Length of a first appointment with its notes, minutes. 10 to 480; default 90. */
  intake_minutes?: number;
  /** Slot length of a return visit, minutes. 10 to 480; default 60. */
  session_minutes?: number;
  /** Booked visits not attended, fraction. 0 to 0.9; default 0.1. */
  no_show_share?: number;
  /** No-shows refilled from a list, fraction. 0 to 1; default 0.3. */
  backfill_share?: number;
  /** Return visits given in groups, fraction. 0 to 1; default 0. */
  group_share?: number;
  /** Patients in a group, people. 1 to 100; default 8. */
  group_size?: number;
  /** Length of a group session, minutes. 10 to 480; default 90. */
  group_minutes?: number;
  /** Clinicians leading a group, people. 1 to 10; default 1. */
  group_facilitators?: number;
  /** Paid hours a week of a full-time clinician. 0 to 80; default 40. */
  paid_hours_per_week?: number;
  /** Hours a week for notes, calls and planning, not bookable. 0 to 80; default 7.5. */
  patient_management_hours?: number;
  /** Hours a week for team meetings, training and administration. 0 to 80; default 2.5. */
  meeting_hours?: number;
  /** Slots a week each full-time clinician holds for urgent visits. 0 to 80; default 0. */
  crisis_slots_per_fte_week?: number;
  /** Weeks a year of vacation, holidays, sickness and education. 0 to 40; default 7.5. */
  leave_weeks_per_year?: number;
  /** Mean full-time equivalent a person works. 0.05 to 1.5; default 0.9. */
  fte_per_clinician?: number;
  /** Leavers over average staff, per year. 0 to 3; default 0.1. */
  turnover_per_year?: number;
  /** Weeks from a vacancy to a start. 0 to 260; default 26. */
  weeks_to_fill?: number;
  /** Weeks until a new hire is fully productive. 0 to 260; default 12. */
  ramp_weeks?: number;
  /** Productivity of a new hire until then, fraction. 0 to 1; default 0.5. */
  ramp_productivity?: number;
  /** Return slots reserved per new patient under the ratio policy. 0 to 200; default 4. */
  returns_per_new?: number;
  /** Clinicians who share return visits; 1 is one's own therapist. 1 to 10000; default 1. */
  return_pool_clinicians?: number;
  /** Clinicians who share first appointments. 1 to 10000; default 20. */
  intake_pool_clinicians?: number;
  /** Unevenness of caseloads between therapists, coefficient of variation. 0 to 2; default 0. */
  caseload_cv?: number;
  /** Standard for the first appointment, business days. 1 to 260; default 10. */
  intake_standard_days?: number;
  /** Standard for the follow-up visit, business days. 1 to 260; default 10. */
  return_standard_days?: number;
  /** Share of people who must be seen in time, fraction. 0.5 to 0.999; default 0.9. */
  compliance_share?: number;
  /** Pay and benefits of a full-time clinician, US dollars a year. 0 to 2000000; default 170000. */
  cost_per_fte_year?: number;
  /** Who gets slots first. Default "intake_first". */
  intake_policy?: IntakePolicy;
  /** Intervals ordered for shares of the new patients, at most 8, shares summing to 1; when there are any, they replace `visit_interval_weeks` and `sessions_to_complete`. */
  ordered_mix?: Stream[];
}

/** What happens over the term. What is left out has its default. */
export interface Plan {
  /** Length, years. 1 to 6; default 4. */
  term_years?: number;
  /** How the plan hires. Default "keep". */
  hiring?: HiringPlan;
  /** Multiple of today's posts or productive FTE. 0 to 100; default 1.5. */
  hiring_multiple?: number;
  /** Month it is reached. 0 to 72; default 24. */
  hiring_by_month?: number;
  /** People who start each month. 0 to 1000000; default 30. */
  starts_per_month?: number;
  /** Month from which the standard is to hold. 1 to 72; default 36. */
  standard_by_month?: number;
  /** Most people who can start a month, as a fraction of today's clinicians. 0 to 1; default 0.05. */
  most_starts_share?: number;
  /** Week a strike or lockout begins. 0 to 312; default 26. */
  stoppage_from_week?: number;
  /** Weeks it lasts; 0 for none. 0 to 312; default 0. */
  stoppage_weeks?: number;
  /** Fraction of clinicians at work during it. 0 to 1; default 0.4. */
  stoppage_capacity?: number;
}

/** New patients who are ordered the same interval and the same course. */
export interface Stream {
  /** Share of the new patients; all shares sum to 1. */
  share: number;
  /** Interval ordered between visits (τ), weeks. */
  visit_interval_weeks: number;
  /** Mean sessions to finish (m). */
  sessions_to_complete: number;
}

/** Who gets slots first. */
export type IntakePolicy =
  /** New patients take the first free slots; returns take what is left. */
  | "intake_first"
  /** A fixed number of return slots is reserved per new patient. */
  | "ratio"
  /** Returns take the first free slots; new patients take what is left. */
  | "returns_first"
  /** One shared line, longest past due first. */
  | "proportional";

/** How a plan hires. */
export type HiringPlan =
  /** Posts stay; leavers are replaced. */
  | "keep"
  /** Posts are opened up to a multiple of today's, then filled. */
  | "posts"
  /** Productive FTE follow a path to a multiple of today's. */
  | "productive"
  /** So many people start each month. */
  | "starts";

/** A row of the table of parameters. */
export interface Parameter {
  /** The one name of the parameter, everywhere. */
  name: string;
  /** The group it stands in on the page. */
  group: string;
  /** The unit of its number; shares are fractions. `null` for a choice. */
  unit: string | null;
  /** Smallest number accepted. */
  min: number | null;
  /** Largest number accepted. */
  max: number | null;
  /** The default. */
  default: number | IntakePolicy;
  /** The range that sources support, where there is one. */
  evidence: [number, number] | null;
  /** The names accepted, for a choice. */
  choices: IntakePolicy[] | null;
  /** What kinds of source the default rests on. */
  status: string[];
}

/** A scenario on record. */
export interface Preset {
  /** Its id. */
  id: string;
  /** All its inputs. */
  inputs: Inputs;
}

/** Every result of one scenario. */
export interface Outcome {
  /** New patients a week before anyone gives up (λ). */
  new_patients_per_week: number;
  /** Attended slots a week of one productive FTE (s); may be zero or negative. */
  attended_slots_per_fte_week: number;
  /** Productive FTE at load one; `None` without bookable slots. */
  fluid_fte: number | null;
  /** Staff each target needs. */
  required: Requirements;
  /** Staff today. */
  today: Today;
  /** Waits with today's staff. */
  waits: Waits;
  /** Return visits by ordered interval, with today's staff; empty without a mix. */
  streams: StreamReturns[];
  /** Return sessions per patient started, with today's staff. */
  sessions_per_patient: number | null;
  /** Fraction of patients started who finish treatment, with today's staff. */
  completing_share: number | null;
  /** Active patients per productive FTE, with today's staff. */
  caseload_per_fte: number | null;
  /** Load of today's staff at the ordered interval (1 is full); `None` without slots. */
  load: number | null;
  /** Clinicians (people) the ordered interval needs beyond today's; negative is a surplus. */
  gap_to_ordered: number | null;
  /** Clinicians (people) the access standard needs beyond today's; negative is a surplus. */
  gap_to_standard: number | null;
  /** People to hire a year to keep the staff the ordered interval needs. */
  hires_per_year: number | null;
  /** Clinicians (people) a year of demand growth adds to the staff the ordered interval needs. */
  growth_headcount_per_year: number | null;
  /** Regime of the return-visit clock. */
  status: Status;
  /** Weeks by which a wait without steady state lengthens each week; when both clocks have none, the return visit's. */
  growth_per_week: number | null;
}

/** Staff needed for the two targets. */
export interface Requirements {
  /** For the ordered interval; `None` when no number of clinicians meets it. */
  ordered: Staff | null;
  /** For the access standard; `None` when it does not apply or no number meets it. */
  standard: Staff | null;
  /** Why `ordered` is missing. */
  ordered_reason: NoRequirement | null;
  /** Why `standard` is missing. */
  standard_reason: NoRequirement | null;
}

/** A staff requirement. */
export interface Staff {
  /** FTE at work and fully productive (not rounded). */
  productive_fte: number;
  /** Clinicians at work, people; rounded up once, last. */
  headcount: number;
  /** Posts to fund so that so many are at work, people. */
  posts: number;
  /** FTE to authorise (not rounded). */
  authorised_fte: number;
  /** Members per productive FTE; `None` when none is needed. */
  members_per_fte: number | null;
  /** Cost, US dollars per member per month. */
  cost_per_member_month: number;
  /** Cost, US dollars a year. */
  cost_per_year: number;
  /** People to hire a year to keep this staff. */
  hires_per_year: number;
  /** Interval visits are booked at, weeks. */
  booking_interval_weeks: number;
  /** Business days within which returns are judged. */
  business_days: number;
}

/** Staff today. */
export interface Today {
  /** Productive FTE. */
  productive_fte: number;
  /** Clinicians, people (not rounded). */
  headcount: number;
  /** Members per productive FTE. */
  members_per_fte: number;
}

/** Both clocks. */
export interface Waits {
  /** Wait from asking to the first appointment. */
  first_appointment: FirstAppointment;
  /** Interval between visits of patients in care. */
  return_visit: ReturnVisit;
}

/** The first clock. */
export interface FirstAppointment {
  /** Mean offered wait, weeks. */
  mean_weeks: number | null;
  /** Wait one in ten stays below, weeks. */
  p10_weeks: number | null;
  /** Median wait, weeks. */
  p50_weeks: number | null;
  /** Wait nine in ten stay below, weeks. */
  p90_weeks: number | null;
  /** Fraction seen within the standard. */
  share_within_standard: number | null;
  /** Fraction of new patients who give up before they are seen. */
  give_up_share: number | null;
  /** People by which the list grows each week, when nobody gives up and it has no steady state. */
  list_growth_per_week: number | null;
}

/** The second clock. */
export interface ReturnVisit {
  /** Mean interval, weeks. */
  mean_weeks: number | null;
  /** Interval one in ten stays below, weeks. */
  p10_weeks: number | null;
  /** Median interval, weeks. */
  p50_weeks: number | null;
  /** Interval nine in ten stay below, weeks. */
  p90_weeks: number | null;
  /** Interval of the fluid steady state, weeks. */
  fluid_weeks: number | null;
  /** Fraction of visits within the standard. */
  share_within_standard: number | null;
  /** Fraction of visits within the ordered interval and one day of grace. */
  share_as_ordered: number | null;
}

/** The second clock of the patients with one order. */
export interface StreamReturns {
  /** Share of the new patients, fraction. */
  share: number;
  /** Interval ordered between visits, weeks. */
  visit_interval_weeks: number;
  /** Mean interval, weeks. */
  mean_weeks: number | null;
  /** Interval one in ten stays below, weeks. */
  p10_weeks: number | null;
  /** Median interval, weeks. */
  p50_weeks: number | null;
  /** Interval nine in ten stay below, weeks. */
  p90_weeks: number | null;
  /** Fraction of visits within the standard. */
  share_within_standard: number | null;
  /** Fraction of visits within the ordered interval and one day of grace. */
  share_as_ordered: number | null;
  /** Return visits a week. */
  returns_per_week: number | null;
}

/** Which regime the return-visit clock is in. */
export type Status =
  /** A steady state exists. */
  | "steady"
  /** A steady state exists, with more than 52 weeks between visits. */
  | "over_a_year"
  /** First appointments (or a lack of bookable time) leave no slot for return visits. */
  | "no_returns"
  /** No steady state: a wait lengthens without end. */
  | "growing";

/** Why a target has no staff requirement. */
export type NoRequirement =
  /** The interval ordered is longer than the standard, which then excepts it. */
  | "ordered_beyond_standard"
  /** A clinician has no time that can be booked. */
  | "no_slots"
  /** No number of clinicians meets it: a slot, or a pool's own delay, takes longer than it allows. */
  | "out_of_reach";

/** A projection. */
export interface Projection {
  /** Week by week. */
  weeks: Week[];
  /** First week from which both standards hold until the end of the term. */
  standard_holds_from: number | null;
  /** First week from which the ordered interval does. */
  ordered_holds_from: number | null;
}

/** Everything of one week; stocks and staff at its end, flows per week. */
export interface Week {
  /** Weeks since the start, 1 for the first. */
  week: number;
  /** New patients a week. */
  arrivals: number;
  /** Patients started a week. */
  starts: number;
  /** Return visits a week. */
  returns: number;
  /** People waiting for a first appointment. */
  backlog: number;
  /** Patients in care. */
  active_patients: number;
  /** Wait of the new patients seen this week, weeks. */
  first_mean_weeks: number;
  /** Its 10th percentile, weeks. */
  first_p10_weeks: number;
  /** Its 90th percentile, weeks. */
  first_p90_weeks: number;
  /** Fraction of them seen within the standard. */
  first_share_within_standard: number;
  /** Mean age of the visits given, weeks (the fluid interval); `None` when none was given. */
  return_fluid_weeks: number | null;
  /** Mean interval between visits, weeks. */
  return_mean_weeks: number | null;
  /** 10th percentile, weeks. */
  return_p10_weeks: number | null;
  /** Median, weeks. */
  return_p50_weeks: number | null;
  /** 90th percentile, weeks. */
  return_p90_weeks: number | null;
  /** Fraction of visits within the standard. */
  return_share_within_standard: number | null;
  /** Fraction of visits as ordered. */
  return_share_as_ordered: number | null;
  /** FTE at work, productive or ramping at its productivity. */
  productive_fte: number;
  /** FTE of filled posts. */
  filled_posts_fte: number;
  /** FTE of posts. */
  posts_fte: number;
  /** People hired this week. */
  hired: number;
  /** Cost of the posts so far, US dollars. */
  cost_to_date: number;
  /** Patients who left this week while waiting for their next visit. */
  dropped_out: number;
  /** New patients who gave up this week. */
  gave_up: number;
  /** Patients who finished this week. */
  completed: number;
  /** Whether this is one of the weeks the shape of the distribution is poor in. */
  shape_uncertain: boolean;
}

/** What was seen of both pools. */
export interface Simulated {
  /** The pool that shares return visits: the second clock, the patients in care. */
  return_pool: Findings;
  /** The pool that shares first appointments: the first clock, giving up. */
  intake_pool: Findings;
  /** Whether a run ended early because more people waited than can be played. */
  stopped: boolean;
}

/** What a run has found in its finished batches. */
export interface Findings {
  /** Finished batches, of `BATCHES`. */
  batches: number;
  /** Weeks in them. */
  weeks: number;
  /** First appointments of those who had one. */
  first_appointment: VisitFindings;
  /** Return visits of all streams together. */
  return_visit: VisitFindings;
  /** Return visits of each stream. */
  streams: VisitFindings[];
  /** Fraction of new patients who gave up, of those seen or given up. */
  give_up_share: Estimate | null;
  /** New patients waiting for their first appointment, mean over time. */
  waiting: Estimate | null;
  /** Patients in care, mean over time. */
  caseload: Estimate | null;
  /** Return visits per patient started. */
  sessions_per_patient: Estimate | null;
  /** Fraction of patients started who finish treatment. */
  completing_share: Estimate | null;
  /** Slots a week nobody was due for. */
  idle_slots_per_week: Estimate | null;
  /** People by which the list of new patients grew each week. */
  waiting_growth_per_week: Estimate | null;
  /** People by which the patients in care grew each week. */
  caseload_growth_per_week: Estimate | null;
  /** Whether a list grew by more than luck explains: the values then describe the weeks played, not a steady state. */
  growing: boolean;
}

/** What was seen of one clock; what nobody was seen for is `None`. */
export interface VisitFindings {
  /** Visits seen. */
  visits: number;
  /** Visits a week. */
  per_week: Estimate | null;
  /** Mean time, weeks. */
  mean_weeks: Estimate | null;
  /** Time one visit in ten does not exceed, weeks. Intervals are whole slots and their quantiles exact while they are under 32,768 slots; first waits are known to a 32nd of a slot. */
  p10_weeks: Estimate | null;
  /** Median time, weeks; likewise. */
  p50_weeks: Estimate | null;
  /** Time nine visits in ten do not exceed, weeks; likewise. */
  p90_weeks: Estimate | null;
  /** Fraction of visits within the standard, counted in business days from day to day. */
  share_within_standard: Estimate | null;
  /** Fraction of visits within the ordered interval and a day of grace, likewise; `None` for first appointments. */
  share_as_ordered: Estimate | null;
}

/** A simulated value and how far luck can have moved it. */
export interface Estimate {
  /** The value over all finished batches. */
  value: number;
  /** Half the width of its 95 % confidence interval; `None` with fewer than two batches to compare. */
  half_width: number | null;
}

/** What a goal-seek finds. */
export type Solution =
  /** The goal is reached up to this value and, next to it, no longer. */
  | { kind: "solved"; value: number; reached: number; upward: boolean }
  /** No value between the two reaches the goal. */
  | { kind: "no_value"; from: number; to: number; best: Best | null }
  /** Every value between the two reaches the goal. */
  | { kind: "every_value"; from: number; to: number }
  /** The measure applies at no value between the two. */
  | { kind: "not_applicable" };

/** The value that comes closest to a goal out of reach. */
export interface Best {
  /** Value of the input. */
  value: number;
  /** The measure there. */
  reached: number;
}

/** One problem: which name, which value, what is allowed. */
export type Problem =
  /** A name that is none of ours. */
  | { kind: "unknown_name"; name: string; message: string }
  /** A value of the wrong type. */
  | { kind: "wrong_type"; name: string; expected: string; found: string; message: string }
  /** A number outside its hard limits. */
  | { kind: "out_of_range"; name: string; value: number; min: number; max: number; message: string }
  /** A number that must be whole. */
  | { kind: "not_whole"; name: string; value: number; message: string }
  /** A text that is none of the choices. */
  | { kind: "unknown_choice"; name: string; value: string; allowed: string[]; message: string }
  /** Shares of a mix that do not sum to 1. */
  | { kind: "shares_sum"; name: string; value: number; message: string }
  /** A clinic that cannot be played, such as one without bookable slots. */
  | { kind: "cannot_be_simulated"; reason: string; message: string };

/** The name of an input that is a number. */
export type NumberName =
  | "members"
  | "visit_interval_weeks"
  | "clinicians"
  | "new_episodes_per_member_year"
  | "outside_network_share"
  | "demand_growth_per_year"
  | "sessions_to_complete"
  | "dropout_per_week"
  | "give_up_per_week"
  | "intake_minutes"
  | "session_minutes"
  | "no_show_share"
  | "backfill_share"
  | "group_share"
  | "group_size"
  | "group_minutes"
  | "group_facilitators"
  | "paid_hours_per_week"
  | "patient_management_hours"
  | "meeting_hours"
  | "crisis_slots_per_fte_week"
  | "leave_weeks_per_year"
  | "fte_per_clinician"
  | "turnover_per_year"
  | "weeks_to_fill"
  | "ramp_weeks"
  | "ramp_productivity"
  | "returns_per_new"
  | "return_pool_clinicians"
  | "intake_pool_clinicians"
  | "caseload_cv"
  | "intake_standard_days"
  | "return_standard_days"
  | "compliance_share"
  | "cost_per_fte_year";

/** What a result is to reach. */
export interface Target {
  /** The name of the result, such as `waits.return_visit.p50_weeks`. */
  result: string;
  /** The value to reach, in the result's unit. */
  value: number;
}
