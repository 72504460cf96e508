// Runs the questions in Node: the package's entry point as argument, the cases on standard input.
import { readFileSync } from "node:fs";
import { exercise, misuse, table } from "./exercise.mjs";

const caseload = await import(process.argv[2]);
const cases = JSON.parse(readFileSync(0, "utf8"));
const answers = { answers: exercise(caseload, cases), table: table(caseload), misuse: misuse(caseload) };
process.stdout.write(JSON.stringify(answers));
