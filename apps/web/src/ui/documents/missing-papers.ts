import { type Field } from '../../forms/field';
import { asObject, type Json, type JsonObject } from '../../forms/json';

/** A document that a form asks for and that was not handed in. */
export interface MissingPaper {
  readonly title: string;
  readonly required: boolean;
}

/** What the form of the application asks for and nobody has handed in, neither with it nor by a supplement (`titles` of what there is), required ones first. */
export function missingPapers(fields: readonly Field[], data: JsonObject, titles: readonly string[]): readonly MissingPaper[] {
  const missing = fields.flatMap((field) => missingIn(field, data[field.name])).filter(({ title }) => !titles.includes(title));
  return [...missing.filter(({ required }) => required), ...missing.filter(({ required }) => !required)];
}

function missingIn(field: Field, value: Json | undefined): readonly MissingPaper[] {
  const { title, required } = field;
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (field.kind === 'document' || (field.kind === 'list' && field.item.kind === 'document')) return isEmpty ? [{ title, required }] : [];
  if (field.kind !== 'group') return [];
  // A group that may be left out asks for nothing as long as it is.
  const asks = required || value !== undefined;
  return field.fields.flatMap((each) => missingIn({ ...each, required: each.required && asks }, asObject(value)[each.name]));
}
