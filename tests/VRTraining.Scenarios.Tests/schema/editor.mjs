// What an editor with the JSON language service of Visual Studio Code says: node editor.mjs <schema> <cases>
// A case is { name, text, offset }; printed is { name, problems, labels, inserts, hover } for each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { getLanguageService, TextDocument } = createRequire(import.meta.url)('vscode-json-languageservice');
const [schemaFile, casesFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const service = getLanguageService({});
service.configure({ validate: true, schemas: [{ uri: 'vrtraining://scenario', fileMatch: ['*.json'], schema }] });

const results = [];
for (const { name, text, offset } of JSON.parse(readFileSync(casesFile, 'utf8'))) {
  const document = TextDocument.create('file:///scenario.json', 'json', 1, text);
  const json = service.parseJSONDocument(document);
  const problems = await service.doValidation(document, json);
  const at = document.positionAt(offset);
  const completions = await service.doComplete(document, at, json);
  const hover = await service.doHover(document, at, json);
  results.push({
    name,
    problems: problems.map((problem) => `${problem.range.start.line + 1}:${problem.range.start.character + 1} ${problem.message}`),
    labels: (completions?.items ?? []).map((item) => item.label),
    inserts: (completions?.items ?? []).map((item) => item.insertText ?? ''),
    hover: JSON.stringify(hover?.contents ?? ''),
  });
}

console.log(JSON.stringify(results));
