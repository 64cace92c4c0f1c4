import { type JsonObject } from '#engine';
import { listValues } from './field-values';
import { type Form } from './form';

/** The identity numbers that stand in fields marked `x-sensitive: "identity-number"`, each once: the people whom the data names. */
export function identityNumbers(form: Form, data: JsonObject): readonly string[] {
  const values = form.marked.filter(({ sensitive }) => sensitive === 'identity-number').flatMap(({ steps }) => listValues(data, steps));
  return [
    ...new Set(
      values
        .flat()
        .filter((value) => typeof value === 'string')
        .filter((value) => value !== ''),
    ),
  ];
}
