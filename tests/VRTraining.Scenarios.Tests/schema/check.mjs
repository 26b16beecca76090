// Says of each file in a folder whether it is valid by a schema: node check.mjs <schema> <folder>
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';

const [schema, folder] = process.argv.slice(2);
const validate = new Ajv2020({ strict: true, strictRequired: false, keywords: ['defaultSnippets'] }).compile(JSON.parse(readFileSync(schema, 'utf8')));

for (const name of readdirSync(folder).sort()) {
  let value;
  try {
    value = JSON.parse(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    console.log(`${name} not-json`);
    continue;
  }

  console.log(`${name} ${validate(value) ? 'valid' : 'invalid'}`);
}
