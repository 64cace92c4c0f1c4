import { type Field } from '../../forms/field';
import { asList, asObject, type Json, type JsonObject } from '../../forms/json';

/** What was handed in by a form. */
export interface Filled {
  readonly fields: readonly Field[];
  readonly data: JsonObject;
}

/** What each document is, by its id: the title of the field that it was handed in with, the latest first. */
export function documentTitles(filled: readonly Filled[]): ReadonlyMap<string, string> {
  return new Map(filled.flatMap(({ fields, data }) => fields.flatMap((field) => titlesIn(field, data[field.name]))));
}

function titlesIn(field: Field, value: Json | undefined): readonly (readonly [string, string])[] {
  switch (field.kind) {
    case 'document':
      return typeof value === 'string' ? [[value, field.title]] : [];
    case 'group':
      return field.fields.flatMap((each) => titlesIn(each, asObject(value)[each.name]));
    case 'list':
      return asList(value).flatMap((each) =>
        titlesIn({ ...field.item, title: field.item.title === '' ? field.title : field.item.title }, each),
      );
    case 'text':
    case 'number':
    case 'yes-no':
    case 'date':
    case 'choice':
    case 'choices':
    case 'organisation':
      return [];
  }
}
