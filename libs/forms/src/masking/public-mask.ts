import { maskAccount } from './mask-account';
import { maskAddress } from './mask-address';
import { maskIdentityNumber } from './mask-identity-number';
import { maskName } from './mask-name';
import { maskPhone } from './mask-phone';

/** How a value of each kind may be shown to everybody (what was prosecuted on public boards); medical data has no mask, since it is never shown. */
const PUBLIC_MASKS = {
  name: maskName,
  'identity-number': maskIdentityNumber,
  phone: maskPhone,
  account: maskAccount,
  address: maskAddress,
} as const satisfies Record<string, (value: string) => string>;

/** A rule by which a field is masked before anything of it becomes public. */
export type PublicMask = keyof typeof PUBLIC_MASKS;

/** All rules, for the check of a publicity's file. */
export const publicMasks: readonly string[] = Object.keys(PUBLIC_MASKS);

/** Narrows a text to a rule of the table. */
export const isPublicMask = (text: unknown): text is PublicMask => typeof text === 'string' && Object.hasOwn(PUBLIC_MASKS, text);

/** The text as everybody may read it. */
export const maskForPublic = (mask: PublicMask, text: string): string => PUBLIC_MASKS[mask](text);
