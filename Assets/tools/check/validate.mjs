// Runs the Khronos glTF validator over every .glb below Assets/, or over the files named. Exit code 1 on any error.
// npm ci && npm run validate [-- file.glb …]
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import validator from 'gltf-validator';

const assets = fileURLToPath(new URL('../..', import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(assets, { recursive: true })
  .filter((name) => name.endsWith('.glb') && !name.includes('node_modules'))
  .sort();

let errors = 0;
for (const name of files) {
  const report = await validator.validateBytes(new Uint8Array(readFileSync(resolve(assets, name))), { uri: name });
  const { numErrors, numWarnings, numInfos, messages } = report.issues;
  errors += numErrors;
  console.log(`${numErrors ? 'FAIL' : 'ok  '} ${relative('', name)}: ${numErrors} errors, ${numWarnings} warnings, ${numInfos} notes`);
  for (const message of messages.filter((m) => m.severity <= 1).slice(0, 5)) {
    console.log(`     - ${message.code} at ${message.pointer}: ${message.message}`);
  }
}
console.log(`${files.length} files, ${errors} errors`);
process.exitCode = errors ? 1 : 0;
