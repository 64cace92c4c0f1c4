import { type JsonObject } from '#engine';
import { listValues } from './field-values';
import { type Form } from './form';

/** Ids of the documents that the data names in fields marked with `x-document`, each once. */
export function documentIds(form: Form, data: JsonObject): readonly string[] {
  const values = form.marked.filter(({ document }) => document).flatMap(({ steps }) => listValues(data, steps));
  return [...new Set(values.flat().filter((value) => typeof value === 'string'))];
}
