import { type Definition, formOfEntry } from '#cases';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type AuditEntry } from '#store';
import { answersOf, listAsked, numberOf } from '../progress/asked-items';

/** The title of the field in which each document of a case was handed in, or what a supplement called it, by the document's id; the latest form that names it counts. */
export function titlesOfDocuments(definition: Definition, entries: readonly AuditEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      if (entry.kind === 'supplement-made') return titlesOfAnswers(entry, listAsked(entries, definition));
      const form = formOfEntry(definition, entry);
      const data = isJsonObject(entry.detail) ? entry.detail['data'] : undefined;
      return form === undefined || data === undefined ? [] : titlesIn(form.schema, data, '');
    }),
  );
}

function titlesOfAnswers({ detail }: AuditEntry, asked: ReturnType<typeof listAsked>): readonly (readonly [id: string, title: string])[] {
  const items = asked.find(({ supplement }) => supplement === numberOf(detail))?.items ?? [];
  return [...answersOf(detail)].flatMap(([item, id]) => {
    const name = items[item - 1]?.name;
    return name === undefined ? [] : [[id, name] as const];
  });
}

/** Down the schema and what was filled in by it; an item of a list has the list's title where it has none. */
function titlesIn(schema: unknown, value: JsonValue, above: string): readonly (readonly [id: string, title: string])[] {
  if (!isJsonObject(schema)) return [];
  const title = typeof schema['title'] === 'string' ? schema['title'] : above;
  if (Array.isArray(value)) return value.flatMap((item) => titlesIn(schema['items'], item, title));
  if (isJsonObject(value)) return titlesOfMembers(schema['properties'], value);
  return schema['x-document'] === true && typeof value === 'string' ? [[value, title]] : [];
}

function titlesOfMembers(properties: unknown, value: JsonObject): readonly (readonly [string, string])[] {
  if (!isJsonObject(properties)) return [];
  return Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : titlesIn(properties[name], member, '')));
}
