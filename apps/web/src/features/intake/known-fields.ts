import { asObject, type Json, type JsonObject } from '../../forms/json';

/** Who applies, as the clerk has typed it. */
export interface TypedApplicant {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
}

const KINDS = { name: 'name', 'identity-number': 'identityNumber', phone: 'phone' } as const satisfies Record<string, keyof TypedApplicant>;
const FORMATS: readonly (string | undefined)[] = [undefined, 'identity-number', 'phone'];

/** Fields at the top of the form that ask for the applicant once more, by the part of the applicant that they ask for; the first of each kind. */
export function knownFields(schema: JsonObject): ReadonlyMap<string, keyof TypedApplicant> {
  const known = new Map<string, keyof TypedApplicant>();
  for (const [name, property] of Object.entries(asObject(schema['properties']))) {
    const part = partOf(asObject(property));
    if (part !== undefined && ![...known.values()].includes(part)) known.set(name, part);
  }
  return known;
}

function partOf({ type, format, 'x-sensitive': kind }: JsonObject): keyof TypedApplicant | undefined {
  if (type !== 'string' || !FORMATS.includes(textOf(format))) return undefined;
  const part = Object.entries(KINDS).find(([name]) => name === kind)?.[1];
  // An address is as sensitive as an identity number and marked alike: only its format tells the number.
  return part === 'identityNumber' && format !== 'identity-number' ? undefined : part;
}

const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** What was typed of the applicant, as the form wants it. */
export const dataOf = (known: ReadonlyMap<string, keyof TypedApplicant>, applicant: TypedApplicant): JsonObject =>
  Object.fromEntries([...known].flatMap(([name, part]) => (applicant[part] === '' ? [] : [[name, applicant[part]]])));
