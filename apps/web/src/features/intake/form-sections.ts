import { type Field, fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { stepsOf } from '../../forms/steps';

/** A form as it is asked for at the window: what is typed, part by part, and what is scanned. */
export interface FormSections {
  readonly typed: readonly FormPart[];
  readonly scanned: readonly Field[];
}

/** Fields under one title of the form; those of no step come last. */
export interface FormPart {
  readonly kind: 'step' | 'rest';
  readonly title: string | undefined;
  readonly fields: readonly Field[];
}

const isScanned = (field: Field): boolean => field.kind === 'document' || (field.kind === 'list' && field.item.kind === 'document');

/** The fields apart by how they are filled in, each in the order of the form's steps; those known already are left out. */
export function formSections(schema: JsonObject, required: readonly string[], known: ReadonlySet<string>): FormSections {
  const asked = fieldsOf(schema, required).filter(({ name }) => !known.has(name));
  const steps = stepsOf(schema).map(({ title, names }): FormPart => {
    return { kind: 'step', title, fields: names.flatMap((name) => asked.filter((field) => field.name === name)) };
  });
  const inSteps = steps.flatMap(({ fields }) => fields);
  const all = [...steps, { kind: 'rest' as const, title: undefined, fields: asked.filter((field) => !inSteps.includes(field)) }];
  const typed = all.map((part) => ({ ...part, fields: part.fields.filter((field) => !isScanned(field)) }));
  return {
    typed: typed.filter(({ fields }) => fields.length > 0),
    scanned: all.flatMap(({ fields }) => fields.filter(isScanned)),
  };
}
