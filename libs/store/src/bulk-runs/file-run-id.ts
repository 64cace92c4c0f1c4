import { type PersonId } from '#contract';
import { keyedDigest } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';

/** The id of the order that a file is: the same for the same bytes, what goes with them and who sends them. A UUID of version 8. */
export function fileRunId(
  store: Store,
  { orderedBy, content, given }: { readonly orderedBy: PersonId; readonly content: Buffer; readonly given: object },
): string {
  const text = JSON.stringify([orderedBy, given, content.toString('latin1')]);
  const hex = keyedDigest(store, 'bulk_runs.file', text).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
