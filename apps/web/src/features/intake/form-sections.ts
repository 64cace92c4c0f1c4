import { type Field } from '../../forms/field';

/** A form as it is asked for at the window: what is typed, and what is scanned. */
export interface FormSections {
  readonly typed: readonly Field[];
  readonly scanned: readonly Field[];
}

const isScanned = (field: Field): boolean => field.kind === 'document' || (field.kind === 'list' && field.item.kind === 'document');

/** The fields apart by how they are filled in, each in the order of the form; those known already are left out. */
export function formSections(fields: readonly Field[], known: ReadonlyMap<string, unknown>): FormSections {
  const asked = fields.filter(({ name }) => !known.has(name));
  return { typed: asked.filter((field) => !isScanned(field)), scanned: asked.filter(isScanned) };
}
