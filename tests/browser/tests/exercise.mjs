// Asks the package what the tests want to know; in Node and in a browser alike. What is not JSON
// crosses as a text: the tests compare every number to the last bit.
export function exercise(caseload, cases) {
  const { evaluate, fingerprint, project, simulate, solve } = caseload;
  return cases.map(({ inputs, term, seed, target }) => ({
    outcome: evaluate(inputs),
    fingerprint: fingerprint(inputs, term),
    projection: project(inputs, term),
    solution: solve(inputs, "clinicians", target),
    ...(seed === null ? {} : { simulated: simulate(inputs, seed, 20_000) }),
  }));
}

/** Everything that is asked without inputs. */
export function table({ defaults, modelVersion, parameters, presets, evaluate, fingerprint }) {
  return {
    parameters: parameters(),
    defaults: defaults(),
    presets: presets(),
    model: modelVersion(),
    headcount: evaluate().required.ordered.headcount,
    fingerprint: fingerprint(),
  };
}

/** What is thrown at each misuse: its name, whether it is an error, the problems. */
export function misuse({ evaluate, fingerprint, project, simulate, solve }) {
  const loop = [];
  loop.push(loop);
  const calls = {
    names: () => evaluate({ patients: 7, no_show_share: 1.2, members: "many" }),
    nan: () => evaluate({ members: NaN, clinicians: Infinity, meeting_hours: -1 }),
    own: () => evaluate(JSON.parse('{"__proto__": 1, "constructor": 2}')),
    null: () => evaluate(null),
    list: () => fingerprint([]),
    bigint: () => evaluate({ members: 10n }),
    getter: () => evaluate({ get members() { throw new TypeError("no"); } }),
    loop: () => evaluate({ ordered_mix: loop }),
    sparse: () => evaluate({ ordered_mix: new Array(4e9) }),
    sum: () => evaluate({ ordered_mix: [{ share: 0.5, visit_interval_weeks: 1, sessions_to_complete: 9 }] }),
    plan: () => project({ members: 1 }, { term_years: 7, hiring: "none" }),
    seed: () => simulate({}, 0.5, 0),
    slots: () => simulate({ patient_management_hours: 40 }, 1, 1),
    solve: () => solve({}, "intake_policy", { result: "p50", value: -Infinity, extra: 1 }),
    aim: () => solve({}, "members", { result: "p50", value: NaN }),
  };
  return Object.fromEntries(Object.entries(calls).map(([name, call]) => {
    try {
      return [name, { returned: JSON.stringify(call()) }];
    } catch (error) {
      const { name: kind, message, problems } = error;
      return [name, { error: error instanceof Error, kind, message, problems }];
    }
  }));
}
