import { isJsonObject, type JsonValue } from '#engine';
import { type ProcessFiles } from '#cases';
import { listProcessFolders, readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { checkout } from '../support/checkout';

const folders = listProcessFolders(checkout).map(readProcessFolder);
const KIND = /^records\/(?<kind>.+)\.json$/;

const kindsOf = ({ files }: ProcessFiles): readonly string[] =>
  Object.keys(files).flatMap((file) => KIND.exec(file)?.groups?.['kind'] ?? []);
const all = folders.flatMap(kindsOf);
const shared = [...new Set(all.filter((kind, at) => all.indexOf(kind) !== at))];

/** A kind with what it names: its form, and the notices of its reminders and its end. */
function partsOf({ files }: ProcessFiles, kind: string): Readonly<Record<string, string | undefined>> {
  const own = `records/${kind}.json`;
  const named = textsUnder(JSON.parse(files[own] ?? 'null') as JsonValue, ['form', 'notice']);
  const paths = named.map(([key, name]) => `${key}s/${name}.json`);
  return Object.fromEntries([own, ...paths].map((path) => [path, files[path]]));
}

function textsUnder(value: JsonValue, keys: readonly string[]): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsUnder(item, keys));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    keys.includes(key) && typeof item === 'string' ? [[key, item] as const] : textsUnder(item, keys),
  );
}

// What becomes of a record is looked up in the newest version that has its kind, whichever process that is of.
it.each(shared)('the record kind %s is the same in every process that has it', (kind) => {
  const [first, ...others] = folders.filter((folder) => kindsOf(folder).includes(kind)).map((folder) => partsOf(folder, kind));
  for (const other of others) expect(other).toEqual(first);
});

it('some kinds are shared, or the test above would see nothing', () => {
  expect(shared).toEqual(expect.arrayContaining(['out-of-area-filing']));
});
