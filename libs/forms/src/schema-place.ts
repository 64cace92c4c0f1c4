import { type JsonObject, type JsonValue } from '#engine';
import { pointer } from './json-pointer';

/** One step into the data: a field, or each item of a list. */
export type Step = { readonly field: string } | 'each-item';

/** A subschema: where it stands in the file, which data it describes, and whether it only adds conditions to data described elsewhere. */
export interface SchemaPlace {
  readonly schema: JsonObject;
  readonly path: string;
  readonly steps: readonly Step[];
  readonly conditional: boolean;
}

/** Narrows JSON to an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const inPlace = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'not'];
const items = ['items', 'prefixItems', 'contains', 'unevaluatedItems'];
const deepest = 32;

/** Subschemas under a keyword that holds a schema or a list of schemas. */
function under(keyword: string, place: SchemaPlace): readonly (readonly [JsonObject, string])[] {
  const value: JsonValue | undefined = place.schema[keyword];
  const path = pointer(place.path, keyword);
  if (isObject(value)) return [[value, path]];
  if (!Array.isArray(value)) return [];
  return value.flatMap((schema: JsonValue, index) => (isObject(schema) ? [[schema, pointer(path, index)] as const] : []));
}

function fieldsOf(place: SchemaPlace): readonly SchemaPlace[] {
  const { properties } = place.schema;
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([field, schema]) => {
    const path = pointer(place.path, 'properties', field);
    return isObject(schema) ? [{ ...place, schema, path, steps: [...place.steps, { field }] }] : [];
  });
}

function referenced(place: SchemaPlace, root: JsonObject): readonly SchemaPlace[] {
  const reference = place.schema['$ref'];
  const name = typeof reference === 'string' ? /^#\/\$defs\/([\w-]+)$/.exec(reference)?.[1] : undefined;
  const definitions = root['$defs'];
  const schema = name !== undefined && isObject(definitions) ? definitions[name] : undefined;
  return name !== undefined && isObject(schema) ? [{ ...place, schema, path: pointer('', '$defs', name) }] : [];
}

function childrenOf(place: SchemaPlace, root: JsonObject): readonly SchemaPlace[] {
  return [
    ...fieldsOf(place),
    ...items.flatMap((keyword) =>
      under(keyword, place).map(([schema, path]): SchemaPlace => ({ ...place, schema, path, steps: [...place.steps, 'each-item'] })),
    ),
    ...inPlace.flatMap((keyword) => under(keyword, place).map(([schema, path]) => ({ ...place, schema, path, conditional: true }))),
    ...referenced(place, root),
  ];
}

/** Every subschema that data can meet, references followed, in reading order; `undefined` where they nest without end. */
export function listPlaces(root: JsonObject): readonly SchemaPlace[] | undefined {
  const found: SchemaPlace[] = [];
  const visit = (place: SchemaPlace, depth: number): boolean => {
    found.push(place);
    return depth < deepest && childrenOf(place, root).every((child) => visit(child, depth + 1));
  };
  return visit({ schema: root, path: '', steps: [], conditional: false }, 0) ? found : undefined;
}
