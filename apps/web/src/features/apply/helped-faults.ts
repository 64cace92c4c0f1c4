import { type Faults } from '../../forms/check-data';
import { type HelpedPerson } from './application';

interface Words {
  readonly needed: string;
  readonly badIdentity: string;
  readonly badPhone: string;
  readonly paperNeeded: string;
}

/** What is wrong with the person whom somebody helps, by post or not; the API checks the number's last digit again. */
export function faultsOfHelped(helped: HelpedPerson | undefined, byPost: boolean, words: Words): Faults {
  if (helped === undefined) return new Map();
  const { name, identityNumber, phone, authorised = false, documentId } = helped;
  return new Map([
    ...(name.trim() === '' ? [['/name', words.needed] as const] : []),
    ...(/^\d{17}[\dXx]$/.test(identityNumber) ? [] : [['/identityNumber', words.badIdentity] as const]),
    ...(phone === '' || /^1\d{10}$/.test(phone) ? [] : [['/phone', words.badPhone] as const]),
    ...(byPost || authorised || documentId !== undefined ? [] : [['/authority', words.paperNeeded] as const]),
  ]);
}
