import { type JsonObject } from '#engine';
import { findOversizedData } from './data-limits';
import { type Form } from './form';
import { formErrors, oversizedError, type FormError } from './form-error';

/** The data, known to fit the form, or one error a fault. */
export type ValidatedForm =
  { readonly ok: true; readonly data: JsonObject } | { readonly ok: false; readonly errors: readonly FormError[] };

/** Checks data against a form strictly: nothing is coerced, filled in or dropped, and unknown fields are errors. */
export function validateForm(form: Form, data: unknown): ValidatedForm {
  const oversized = findOversizedData(data);
  if (oversized !== undefined) return { ok: false, errors: [oversizedError(oversized)] };
  if (!form.check(data)) return { ok: false, errors: formErrors(form.check.errors ?? []) };
  return { ok: true, data: data as JsonObject };
}
