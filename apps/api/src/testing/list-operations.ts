import { type JsonSchema } from './sample-of';

interface Described {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly 'x-permission'?: string;
}

/** The API's document, as far as tests read it. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** What the document says of one operation. */
export interface ListedOperation extends Described {
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `{name}` where the address names a thing. */
  readonly template: string;
}

/** Every operation that the document tells of. */
export function listOperations({ paths }: ApiDocument): readonly ListedOperation[] {
  return Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      name: `${method} ${template}`,
      method: method as ListedOperation['method'],
      template,
    })),
  );
}

/** The names in a path's template. */
export const namesIn = (template: string): readonly string[] => [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);

/** Whether it takes an idempotency key. */
export const takesKey = ({ parameters = [] }: ListedOperation): boolean => parameters.some(({ name }) => name === 'Idempotency-Key');
