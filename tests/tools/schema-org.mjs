// What the vocabulary of schema.org, as Google's types of it (schema-dts), objects to in JSON-LD: names that a type
// doesn't have, values of the wrong kind. Its argument is a file, {page: its NewsArticle, …}; a line for each fault.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const pages = Object.entries(JSON.parse(await readFile(process.argv[2], "utf8")));
const name = fileURLToPath(new URL("pages.ts", import.meta.url)); // never written
const stated = pages.map(([, told]) => `same(${JSON.stringify(told)});`);
const head = 'import type { NewsArticle, WithContext } from "schema-dts"; const same = (told: Exclude<WithContext<NewsArticle>, string>) => told;';
const source = ts.createSourceFile(name, [head, ...stated].join("\n"), ts.ScriptTarget.ESNext);

const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext };
const host = ts.createCompilerHost(options);
const { getSourceFile } = host;
host.getSourceFile = (file, ...rest) => (file === name ? source : getSourceFile(file, ...rest));
const faults = ts.getPreEmitDiagnostics(ts.createProgram([name], options, host));
for (const { start, messageText } of faults) {
  const line = start === undefined ? 0 : source.getLineAndCharacterOfPosition(start).line;
  console.log(`${pages[line - 1]?.[0] ?? "?"}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}
process.exitCode = faults.length ? 1 : 0;
