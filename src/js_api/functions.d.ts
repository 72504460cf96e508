/** The table of parameters: names, units, limits and defaults of the inputs. */
export function parameters(): Parameter[];

/** Every input at its default. */
export function defaults(): Required<Omit<Inputs, "ordered_mix">>;

/** The scenarios on record, each with all its inputs. */
export function presets(): Preset[];

/**
 * Every result of the inputs; what is left out of them has its default.
 *
 * Results have the names they have on the page and in records, a dot for each step into an object:
 * `required.ordered.headcount`. What does not exist is `null`.
 *
 * @throws {InputError}
 * @example
 * evaluate({ members: 200_000, clinicians: 90 }).required.ordered?.headcount
 */
export function evaluate(inputs?: Inputs): Outcome;

/**
 * Both waits, the people waiting and the staff week by week over the term of a plan.
 *
 * @throws {InputError}
 * @example
 * project({}, { hiring: "posts", hiring_multiple: 1.5, term_years: 4 }).standard_holds_from
 */
export function project(inputs?: Inputs, plan?: Plan): Projection;

/**
 * The clinic of the inputs played patient by patient, without the formulas.
 *
 * Plays about so many visits in each pool (1 to 100,000,000), more in large pools: a run is never
 * shorter than four times its warm-up. The same seed (0 to 9,007,199,254,740,991) gives the same
 * numbers on every machine. It returns when it is done, a fifth of a second for a million visits or
 * minutes for the largest: in a page, call it in a worker.
 *
 * @throws {InputError}
 */
export function simulate(inputs: Inputs | undefined, seed: number, visits: number): Simulated;

/**
 * The value of one input, nearest its present one, at which a result is at least as good as asked:
 * waits, staff, gaps, costs and loads at most the value, shares and sessions at least.
 *
 * Clinicians are counted before rounding up to whole people.
 *
 * @throws {InputError}
 * @example
 * solve({}, "clinicians", { result: "waits.return_visit.p50_weeks", value: 2 })
 */
export function solve(inputs: Inputs | undefined, input: NumberName, target: Target): Solution;

/**
 * The fingerprint of the inputs, a plan, the version of the formulas and the results: the one that
 * the page, its links and its records show. It is a checksum to compare, not a signature.
 *
 * @throws {InputError}
 */
export function fingerprint(inputs?: Inputs, plan?: Plan): string;

/** The version of the formulas; it rises whenever a printed number can change. */
export function modelVersion(): string;

/** What is thrown when something handed over cannot be used; nothing is corrected silently. */
export interface InputError extends Error {
  name: "InputError";
  /** Every problem there is, at once. */
  problems: Problem[];
}
