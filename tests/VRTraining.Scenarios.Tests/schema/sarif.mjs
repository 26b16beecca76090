// Says whether a file is a SARIF 2.1.0 log, and if not why: node sarif.mjs <file>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

const folder = createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json');
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats: { uri: true, 'uri-reference': true, 'date-time': true } });
const validate = ajv.compile(JSON.parse(readFileSync(folder, 'utf8')));
const valid = validate(JSON.parse(readFileSync(process.argv[2], 'utf8')));
console.log(valid ? 'valid' : JSON.stringify(validate.errors.slice(0, 5)));
