import { type Text } from '#bpmn';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type Changed, listChanges } from './change';

const titleOf = (name: string, field: JsonValue | undefined): string => {
  const title = field !== undefined && isJsonObject(field) ? field['title'] : undefined;
  return typeof title === 'string' ? title : name;
};

const SAID: Readonly<Record<Changed<unknown>['change'], (title: Text) => Text>> = {
  added: ({ zh, en }) => ({ zh: `增加字段“${zh}”`, en: `field "${en}" added` }),
  removed: ({ zh, en }) => ({ zh: `删去字段“${zh}”`, en: `field "${en}" removed` }),
  changed: ({ zh, en }) => ({ zh: `字段“${zh}”有改动`, en: `field "${en}" changed` }),
};

/** What differs between two forms, field by field; their schemas are given, and the English of titles. */
export function compareForms(before: JsonObject, after: JsonObject, say: (title: string) => string): readonly Text[] {
  const named = (name: string, field: JsonValue | undefined): Text => {
    const zh = titleOf(name, field);
    return { zh, en: say(zh) };
  };
  const fields = listChanges(fieldsOf(before), fieldsOf(after)).map(({ key, change, ...pair }) =>
    SAID[change](named(key, pair.after ?? pair.before)),
  );
  const required = listChanges(requiredOf(before), requiredOf(after)).map(({ key, change }): Text => {
    const { zh, en } = named(key, fieldsOf(after).get(key) ?? fieldsOf(before).get(key));
    return change === 'added'
      ? { zh: `“${zh}”改为必填`, en: `"${en}" is required now` }
      : { zh: `“${zh}”不再必填`, en: `"${en}" is not required any more` };
  });
  return [...fields, ...required];
}

const fieldsOf = ({ properties }: JsonObject): ReadonlyMap<string, JsonValue> =>
  new Map(properties !== undefined && isJsonObject(properties) ? Object.entries(properties) : []);

const requiredOf = ({ required }: JsonObject): ReadonlyMap<string, true> =>
  new Map(Array.isArray(required) ? required.map((name: JsonValue) => [String(name), true] as const) : []);
