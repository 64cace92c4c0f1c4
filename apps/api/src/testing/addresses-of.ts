import { type ApiDocument, type ListedOperation, namesIn } from './list-operations';
import { sampleOf } from './sample-of';

/** Things by the word that stands for them. */
export type Things = Readonly<Record<string, readonly string[]>>;

/** Which things the `{id}` of an address stands for, by its first words. */
const BY_PATH: readonly (readonly [path: RegExp, thing: string])[] = [
  [/^\/api\/cases\//, 'case'],
  [/^\/api\/tasks\//, 'task'],
  [/^\/api\/documents\//, 'document'],
  [/^\/api\/issued-documents\//, 'issued'],
  [/^\/api\/(department-messages|partner\/messages)\//, 'message'],
  [/^\/api\/records\//, 'record'],
  [/^\/api\/people\//, 'person'],
  [/^\/api\/processes\//, 'process'],
];

/** Every address of an operation that names one of the things, with the queries that it needs or that there is a `?` thing for: one for each choice. */
export function addressesOf(operation: ListedOperation, { components: { schemas } }: ApiDocument, things: Things): readonly string[] {
  const paths = namesIn(operation.template).reduce<readonly string[]>(
    (paths, name) =>
      paths.flatMap((path) => namedBy(operation, name, things).map((value) => path.replace(`{${name}}`, encodeURIComponent(value)))),
    [operation.template],
  );
  const needed = (operation.parameters ?? []).filter(
    (each) => each.in === 'query' && (each.required === true || things[`?${each.name}`] !== undefined),
  );
  const queries = needed.reduce<readonly string[]>(
    (queries, { name, schema = {} }) => {
      const choices = things[`?${name}`] ?? schema.enum ?? [sampleOf(schema, schemas, name)];
      return queries.flatMap((query) => choices.map((choice) => `${query}&${name}=${encodeURIComponent(String(choice))}`));
    },
    [''],
  );
  return paths.flatMap((path) => queries.map((query) => (query === '' ? path : `${path}?${query.slice(1)}`)));
}

function namedBy({ template }: ListedOperation, name: string, things: Things): readonly string[] {
  const [, thing = ''] = BY_PATH.find(([path]) => path.test(template)) ?? [];
  return things[name === 'id' ? thing : name] ?? [];
}
