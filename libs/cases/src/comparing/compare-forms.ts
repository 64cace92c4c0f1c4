import { type Text } from '#bpmn';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type Changed, listChanges } from './change';

const titleOf = (name: string, field: JsonValue | undefined): string => {
  const title = field !== undefined && isJsonObject(field) ? field['title'] : undefined;
  return typeof title === 'string' ? title : name;
};

const SAID: Readonly<Record<Changed<unknown>['change'], (title: string) => Text>> = {
  added: (title) => ({ zh: `增加字段“${title}”`, en: `field "${title}" added` }),
  removed: (title) => ({ zh: `删去字段“${title}”`, en: `field "${title}" removed` }),
  changed: (title) => ({ zh: `字段“${title}”有改动`, en: `field "${title}" changed` }),
};

/** What differs between two forms, field by field; their schemas are given. */
export function compareForms(before: JsonObject, after: JsonObject): readonly Text[] {
  const fields = listChanges(fieldsOf(before), fieldsOf(after)).map(({ key, change, ...pair }) =>
    SAID[change](titleOf(key, pair.after ?? pair.before)),
  );
  const required = listChanges(requiredOf(before), requiredOf(after)).map(({ key, change }): Text => {
    const title = titleOf(key, fieldsOf(after).get(key) ?? fieldsOf(before).get(key));
    return change === 'added'
      ? { zh: `“${title}”改为必填`, en: `"${title}" is required now` }
      : { zh: `“${title}”不再必填`, en: `"${title}" is not required any more` };
  });
  return [...fields, ...required];
}

const fieldsOf = ({ properties }: JsonObject): ReadonlyMap<string, JsonValue> =>
  new Map(properties !== undefined && isJsonObject(properties) ? Object.entries(properties) : []);

const requiredOf = ({ required }: JsonObject): ReadonlyMap<string, true> =>
  new Map(Array.isArray(required) ? required.map((name: JsonValue) => [String(name), true] as const) : []);
