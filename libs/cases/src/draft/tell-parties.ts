import { encryptionContext } from '#store';
import { addressesOfParties } from '../parties';
import { type CaseDraft } from './case-draft';

/** An in-app message to the parties that belongs to the step just taken; it names the case by its number, and nobody. */
export function tellParties(
  { row, kit, change }: CaseDraft,
  { notice, ...text }: { readonly notice: string; readonly title: string; readonly body: string },
): void {
  const content = kit.seal(encryptionContext.outbox(row.id), text);
  const told = { seq: row.seq, notice, channel: 'in-app', content };
  change.outbox.push(...addressesOfParties(row).map((address) => ({ ...told, ...address })));
}
