import { maskAccount } from './mask-account';
import { maskIdentityNumber } from './mask-identity-number';
import { maskName } from './mask-name';
import { maskPhone } from './mask-phone';

const hidden = '***';

/** How a value of each sensitive kind looks to somebody who may not read it. */
const masks = {
  'identity-number': maskIdentityNumber,
  phone: maskPhone,
  account: maskAccount,
  name: maskName,
  medical: () => hidden,
} as const satisfies Record<string, (value: string) => string>;

/** Kinds of personal data that a form may mark with `x-sensitive`. */
export type SensitiveKind = keyof typeof masks;

/** All kinds, for the check of a form. */
export const sensitiveKinds: readonly string[] = Object.keys(masks);

/** The masked text of a value; anything but a text is hidden whole. */
export function maskValue(kind: SensitiveKind, value: unknown): string {
  return typeof value === 'string' ? masks[kind](value) : hidden;
}
