import { randomUUID } from 'node:crypto';
import { identityNumber } from './identity-number';

/** The part of JSON Schema by which the API describes what it takes. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

type Schemas = Readonly<Record<string, JsonSchema>>;

const SOME_ID = randomUUID();
const BY_FORMAT: Readonly<Record<string, string>> = { uuid: SOME_ID, date: '2026-03-20', 'date-time': '2026-03-20T01:00:00Z' };
const BY_NAME: Readonly<Record<string, string>> = {
  identityNumber: identityNumber('34032119500101001'),
  phone: '13800138765',
  personId: SOME_ID,
  organisationId: 'north',
  publicity: SOME_ID,
};

const BY_TYPE: Readonly<Record<string, (schema: JsonSchema, schemas: Schemas, name: string) => unknown>> = {
  array: ({ items = {} }, schemas, name) => [sampleOf(items, schemas, name)],
  object: ({ required = [], properties }, schemas) =>
    Object.fromEntries(required.map((key) => [key, sampleOf(properties?.[key] ?? {}, schemas, key)])),
  boolean: () => true,
  integer: ({ minimum }) => minimum ?? 1,
  number: ({ minimum }) => minimum ?? 1,
  string: ({ format, minLength }) => BY_FORMAT[format ?? ''] ?? '情况说明如下'.padEnd(minLength ?? 0, '。'),
};

/** What a schema refers to or is made of. */
const innerOf = ({ $ref = '', allOf = [], oneOf = [] }: JsonSchema, schemas: Schemas): JsonSchema | undefined =>
  [...allOf, ...oneOf][0] ?? schemas[$ref.split('/').at(-1) ?? ''];

/** The least that fits a schema of the API: what is required, with values that a property's name, format or example suggests. */
export function sampleOf(schema: JsonSchema, schemas: Schemas, name = ''): unknown {
  const inner = innerOf(schema, schemas);
  if (inner !== undefined) return sampleOf(inner, schemas, name);
  return schema.enum?.[0] ?? BY_NAME[name] ?? schema.example ?? BY_TYPE[schema.type ?? 'string']?.(schema, schemas, name);
}
