// Recomputes a record that was saved from the page, and says whether its numbers are the model's.
//
//   node examples/recompute.mjs record.json
import { readFileSync } from "node:fs";
import { evaluate, fingerprint, modelVersion, project } from "caseload";

const record = JSON.parse(readFileSync(process.argv[2] ?? 0, "utf8"));
const outcome = evaluate(record.inputs);

// A name of a record leads to the same number here: each dot is a step into an object.
const result = (name) => name.split(".").reduce((part, step) => part?.[step] ?? null, outcome);
const differences = Object.entries(record.results)
  .filter(([name, value]) => result(name) !== value)
  .map(([name, value]) => `${name}: the record says ${value}, the model ${result(name)}`);

// The weeks of the term, column by column in a record, row by row here.
project(record.inputs, record.term).weeks.forEach((week, row) => {
  for (const [name, column] of Object.entries(record.curves.term)) {
    if (column[row] !== (typeof week[name] === "boolean" ? Number(week[name]) : week[name])) {
      differences.push(`week ${week.week}, ${name}: ${column[row]}, the model ${week[name]}`);
    }
  }
});

const own = fingerprint(record.inputs, record.term);
if (record.model !== modelVersion()) {
  console.log(`made with model ${record.model}; this is ${modelVersion()}`);
}
console.log(differences.join("\n") || `all ${Object.keys(record.results).length} results are the model's`);
console.log(own === record.fingerprint ? `match: ${own}` : `altered: ${record.fingerprint} is ${own} here`);
process.exitCode = differences.length > 0 || own !== record.fingerprint ? 1 : 0;
