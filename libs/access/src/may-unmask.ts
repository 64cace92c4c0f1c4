import { type Actor } from './actor';
import { hasPermission } from './has-permission';
import { type Permission } from './permission';

const NEEDED = {
  name: 'unmask-name',
  'identity-number': 'unmask-identity-number',
  phone: 'unmask-phone',
  account: 'unmask-account',
  medical: 'unmask-medical',
} as const satisfies Record<string, Permission>;

/** Kinds of sensitive data, as forms mark them (`x-sensitive`). */
export type SensitiveKind = keyof typeof NEEDED;

/** Whether the actor's posts may see this kind of data in a case that the actor may read; a person's own data needs no post. */
export function mayUnmask(actor: Actor, kind: SensitiveKind): boolean {
  return hasPermission(actor, NEEDED[kind]);
}
