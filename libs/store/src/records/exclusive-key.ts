import { keyedDigest } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { type RecordSubject } from './record';

/** What two records may not share while they hold, as a decimal number of 128 bits that tells neither subject nor content. */
export function exclusiveKey(
  store: Pick<Store, 'keyring'>,
  {
    region,
    kind,
    subject,
    values,
  }: { readonly region: string; readonly kind: string; readonly subject: RecordSubject; readonly values: readonly unknown[] },
): string {
  const digest = keyedDigest(store, 'records.exclusive_key', JSON.stringify([region, kind, subject, values]));
  return BigInt(`0x${digest.subarray(0, 16).toString('hex')}`).toString();
}
