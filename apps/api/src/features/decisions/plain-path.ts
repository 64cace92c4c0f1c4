import { type Definition, formOf } from '#cases';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { CASE_FACTS } from './case-facts';

/**
 * What people call `variable.field`: the titles in the form that filled the variable, else the element that set it with what its decision calls the field, a fact of
 * the case by its own words; the path itself where nothing in the diagram sets the variable.
 */
export function plainPath(definition: Definition, path: string): string {
  const [variable = '', ...fields] = path.split('.');
  if (variable === 'case') return factOf(definition, fields) ?? path;
  const element = elementOf(definition, variable);
  if (element === undefined) return path;
  const titles = fields.length === 0 ? undefined : titlesOf(formOf(definition, element.id)?.schema, fields);
  if (titles !== undefined) return titles.join(' · ');
  return element.name === undefined ? path : [element.name, ...labelsOf(definition, element, fields)].join(' · ');
}

type Element = Definition['graph']['nodes'][string];

/** The element whose form, job, script or decision fills the variable. */
const elementOf = ({ graph: { nodes } }: Definition, variable: string): Element | undefined =>
  Object.values(nodes).find((node) => 'result' in node && node.result === variable);

function factOf({ english }: Definition, [field = '']: readonly string[]): string | undefined {
  const words = CASE_FACTS[field];
  return english === true ? words?.en : words?.zh;
}

/** What the decision of the element calls the field; the fields as they are named where it is none. */
function labelsOf({ describe }: Definition, element: Element, fields: readonly string[]): readonly string[] {
  const outputs = element.type === 'businessRuleTask' ? (describe(element.decision)?.outputs ?? []) : [];
  return fields.map((field) => outputs.find(({ name }) => name === field)?.label ?? field);
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
