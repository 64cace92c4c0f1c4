// Builds the pages: types of the API from the API's own document, then scripts and styles into dist/web. Needs the compiled api.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { factory } from 'typescript';
import { build } from 'vite';
import { copyPdfParts } from './copy-pdf-parts.mjs';
import { pressFiles } from './press-files.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const checkout = resolve(here, '../..');
const document = join(checkout, 'dist/openapi.json');
const types = join(here, 'src/api/schema.d.ts');

/** Only what changed is written, so that nothing is built anew for it. */
function writeChanged(path, text) {
  let old;
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    old = undefined;
  }
  if (old !== text) writeFileSync(path, text);
}

const written = spawnSync(process.execPath, [join(checkout, 'dist/apps/api/src/write-open-api.js'), document], { stdio: 'inherit' });
if (written.status !== 0) process.exit(written.status ?? 1);
/** What the document leaves open (forms, their data, facts of events) is JSON all the same. */
function openType({ type, properties, additionalProperties = true, items }) {
  if (type === 'object' && properties === undefined && additionalProperties === true) return factory.createTypeReferenceNode('JsonObject');
  return type === 'array' && Object.keys(items).length === 0 ? factory.createTypeReferenceNode('JsonList') : undefined;
}

const api = await openapiTypescript(JSON.parse(readFileSync(document, 'utf8')), {
  inject: "import { type JsonList, type JsonObject } from '../forms/json';",
  transform: openType,
});
writeChanged(types, astToString(api));
await build({ configFile: join(here, 'vite.config.mts'), logLevel: 'warn' });
const assets = join(checkout, 'dist/web/assets');
copyPdfParts(assets);
pressFiles(assets);
