import { type Field } from '../../forms/field';
import { type FormStep, stepAt } from '../../forms/steps';

/** What an application is made of, in its order. */
interface Parts {
  readonly fields: readonly Field[];
  readonly steps: readonly FormStep[];
  /** Steps before those of the form. */
  readonly shift: number;
}

type Titles = Readonly<Record<'helped' | 'name' | 'identityNumber' | 'phone' | 'authority', string>>;

/** Of whom somebody helps: the API names these places beside the form's. */
const OF_HELPED = /^\/(?:applicant|authority)(?:\/|$)/;

/** What a fault is called, and the step in which it is mended; undefined where nobody can. */
export function placeOfFault(
  place: string,
  { fields, steps, shift }: Parts,
  texts: Titles,
): { readonly title: string; readonly step?: number } {
  if (OF_HELPED.test(place)) return { title: titleOfHelped(place, texts), ...(shift > 0 && { step: 0 }) };
  const title = fields.find(({ name }) => name === place.split('/')[1])?.title ?? '';
  const step = stepAt(steps, place);
  return { title, ...(step !== undefined && { step: step + shift }) };
}

function titleOfHelped(place: string, texts: Titles): string {
  const [, part, name] = place.split('/');
  if (part === 'authority') return texts.authority;
  return name === 'name' || name === 'identityNumber' || name === 'phone' ? texts[name] : texts.helped;
}
