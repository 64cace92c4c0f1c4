import { type JsonObject, type JsonValue } from '#engine';

interface Field {
  readonly title?: string;
  readonly 'x-sensitive'?: string;
  readonly 'x-document'?: boolean;
  readonly items?: Field;
  readonly oneOf?: readonly { readonly const?: unknown; readonly title?: string }[];
}

/** A form as the API gives it. */
export interface FormAnswer {
  readonly title: string;
  readonly schema: { readonly properties?: Readonly<Record<string, Field>> };
}

const fieldsOf = ({ schema }: FormAnswer): readonly (readonly [name: string, field: Field])[] => Object.entries(schema.properties ?? {});

const holdsDocuments = (field: Field): boolean => field['x-document'] === true || field.items?.['x-document'] === true;

/** Lists of documents that a story leaves empty, in the order of the form: somebody has to upload something there. */
export const emptyDocumentLists = (form: FormAnswer, data: JsonObject): readonly { readonly name: string; readonly title: string }[] =>
  fieldsOf(form).flatMap(([name, field]) => {
    const given = data[name];
    return holdsDocuments(field) && Array.isArray(given) && given.length === 0 ? [{ name, title: field.title ?? name }] : [];
  });

const SAID = 4;
const LONGEST = 60;

/** What is handed in, in plain words: some fields with their titles, none that is sensitive. */
export function sayAnswers(form: FormAnswer | undefined, data: JsonObject): string {
  if (form === undefined) return '';
  const said = fieldsOf(form).flatMap(([name, field]) => {
    const text = field['x-sensitive'] === undefined && !holdsDocuments(field) ? sayValue(field, data[name]) : undefined;
    return text === undefined ? [] : [`${(field.title ?? name).replace(/（.*）/, '')}：${text}`];
  });
  return said.slice(0, SAID).join('；');
}

function sayValue(field: Field, value: JsonValue | undefined): string | undefined {
  const named = field.oneOf?.find((choice) => choice.const === value)?.title;
  if (named !== undefined) return named;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number' || (typeof value === 'string' && value !== '' && value.length <= LONGEST)) return String(value);
  return undefined;
}
