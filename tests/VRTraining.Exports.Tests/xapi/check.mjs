// Holds each statement of a file against two validators, and against JavaScript's own way of writing JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const validators = {
  'xapi-validation': require('xapi-validation'),
  '@learninglocker/xapi-validation': require('@learninglocker/xapi-validation'),
};
const text = readFileSync(process.argv[2], 'utf8');
const statements = JSON.parse(text);
let findings = 0;
for (const line of text.split('\n').filter((line) => line.startsWith('{')).map((line) => line.replace(/,$/, ''))) {
  const statement = JSON.parse(line);
  if (JSON.stringify(statement) !== line) {
    console.log(`${statement.id}: JavaScript writes it in another way`);
    findings++;
  }
  for (const [name, validator] of Object.entries(validators)) {
    const validate = validator.default;
    for (const warning of validate(statement)) {
      console.log(`${statement.id}: ${name}: ${JSON.stringify(warning)}`);
      findings++;
    }
  }
}
console.log(`${statements.length} statements, ${findings} findings`);
