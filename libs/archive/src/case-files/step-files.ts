import { formOfEntry } from '#cases';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { jsonFile, type PackageFile } from '../package-file';
import { type CaseSource } from './case-source';
import { type WalkedEntry, walkAudit } from './walk-audit';

/** Each form as it was handed in, each decision with its explanation, and the opinions in order. */
export async function* stepFiles(source: CaseSource): AsyncGenerator<PackageFile> {
  const opinions: JsonObject[] = [];
  for await (const walked of walkAudit(source)) {
    const form = formFile(walked);
    if (form !== undefined) {
      opinions.push(...opinionIn(walked, form.path));
      yield form;
    }
    yield* decisionFiles(walked);
  }
  yield jsonFile('opinions.json', opinions);
}

const numbered = (seq: number): string => String(seq).padStart(5, '0');

function formFile({ entry, detail, definition, definitionHash }: WalkedEntry): PackageFile | undefined {
  const { data } = detail;
  const form = definition && formOfEntry(definition, entry);
  if (form === undefined || !isJsonObject(data ?? null)) return undefined;
  const { seq, at, kind, element = kind, actor, actorName } = entry;
  const content = { title: form.title, definition: definitionHash, element, kind, seq, at, by: actor, byName: actorName, data };
  return jsonFile(`forms/${numbered(seq)}-${element}.json`, content);
}

/** Steps whose form is somebody's opinion on the case, not what a party applies with. */
const OPINIONS: readonly string[] = ['task-completed', 'task-handed-in', 'task-signed'];

function opinionIn({ entry, detail, definition }: WalkedEntry, form: string): readonly JsonObject[] {
  const { seq, at, kind, element = '', actor, actorName } = entry;
  const { data } = detail;
  if (!OPINIONS.includes(kind) || data === undefined || !isJsonObject(data)) return [];
  const said = Object.fromEntries(['decision', 'opinion'].flatMap((name) => present(name, data[name])));
  const step = definition?.graph.nodes[element]?.name ?? element;
  return [{ seq, at: at.toISOString(), by: actor ?? null, byName: actorName ?? null, step, form, ...said }];
}

const present = (name: string, value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] =>
  value === undefined ? [] : [[name, value]];

function* decisionFiles({ entry: { seq, at }, detail: { decisions }, definitionHash }: WalkedEntry): Generator<PackageFile> {
  for (const [index, decision] of (Array.isArray(decisions) ? decisions : []).entries())
    if (isJsonObject(decision)) {
      const name = `decisions/${numbered(seq)}-${String(index + 1)}.json`;
      yield jsonFile(name, { seq, at, definition: definitionHash, ...decision });
    }
}
