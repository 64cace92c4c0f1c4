import { type Definition, formOf } from '#cases';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';

/** What people call `variable.field`: the titles in the form that filled the variable; the path itself where no form has it. */
export function plainPath(definition: Definition, path: string): string {
  const [variable = '', ...fields] = path.split('.');
  const element = elementOf(definition, variable);
  const titles = fields.length === 0 ? undefined : titlesOf(formOf(definition, element)?.schema, fields);
  return titles === undefined ? path : titles.join(' · ');
}

/** The element whose form fills the variable. */
function elementOf({ graph: { nodes } }: Definition, variable: string): string | undefined {
  return Object.values(nodes).find((node) => (node.type === 'startEvent' || node.type === 'userTask') && node.result === variable)?.id;
}

function titlesOf(schema: JsonObject | undefined, fields: readonly string[]): readonly string[] | undefined {
  const [field, ...rest] = fields;
  if (field === undefined) return [];
  const property = memberOf(memberOf(schema, 'properties'), field);
  const title = property?.['title'];
  const below = typeof title === 'string' ? titlesOf(property, rest) : undefined;
  return below === undefined || typeof title !== 'string' ? undefined : [title, ...below];
}

function memberOf(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const value: JsonValue | undefined = object?.[name];
  return isJsonObject(value) ? value : undefined;
}
