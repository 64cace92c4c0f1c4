import { type JsonObject, type JsonValue } from '#engine';
import { replaceValues } from './field-values';
import { type Form } from './form';
import { maskValue, type SensitiveKind } from './masking/sensitive-kind';

/** A copy of the data in which every sensitive field that the reader may not read is masked; null stays null. */
export function maskFields(form: Form, data: JsonObject, mayRead: (kind: SensitiveKind) => boolean): JsonObject {
  let masked: JsonValue = data;
  // Inner fields first: a value that is hidden whole must not be masked a second time.
  for (const { sensitive, steps } of form.marked.toSorted((a, b) => b.steps.length - a.steps.length)) {
    if (sensitive === undefined || mayRead(sensitive)) continue;
    masked = replaceValues(masked, steps, (value) => (value === null ? null : maskValue(sensitive, value)));
  }
  return masked as JsonObject;
}
