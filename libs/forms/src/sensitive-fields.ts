import { type Form } from './form';
import { pointer } from './json-pointer';
import { type SensitiveKind } from './masking/sensitive-kind';

/** A sensitive field: JSON pointer with `*` for each item of a list, and its kind. */
export interface SensitiveField {
  readonly path: string;
  readonly kind: SensitiveKind;
}

/** Fields marked with `x-sensitive`, in the order of the file. */
export function sensitiveFields(form: Form): readonly SensitiveField[] {
  return form.marked.flatMap(({ sensitive, steps }) => {
    const segments = steps.map((step) => (step === 'each-item' ? '*' : step.field));
    return sensitive === undefined ? [] : [{ path: pointer('', ...segments), kind: sensitive }];
  });
}
