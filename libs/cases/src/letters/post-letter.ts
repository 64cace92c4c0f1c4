import { encryptionContext } from '#store';
import { type CaseDraft } from '../draft/case-draft';
import { type Letter } from './letter';

/** Where a letter goes; letters of one lane arrive one after another. */
interface Address {
  readonly lane: string;
  readonly recipientCase?: string;
}

/** Puts a letter to another case into the outbox, with the case's change. */
export function postLetter(draft: CaseDraft, letter: Letter, address: Address): void {
  const content = draft.kit.seal(encryptionContext.outbox(draft.row.id), JSON.stringify(letter));
  draft.change.outbox.push({ seq: draft.row.seq + 1, notice: letter.kind, channel: 'case', content, ...address });
}

/** Asks for the case of a call; each call has a lane of its own, so that many start side by side. */
export function askForCall(draft: CaseDraft, call: number): void {
  postLetter(draft, { kind: 'call', call }, { lane: laneOf(draft, call) });
}

/** Takes a call back: a letter not yet written is not, any other is followed by one that ends the case it has started. */
export function takeCallBack(draft: CaseDraft, call: number): void {
  const lane = laneOf(draft, call);
  const unsent = draft.change.outbox.findIndex((row) => row.lane === lane && row.notice === 'call');
  if (unsent >= 0) draft.change.outbox.splice(unsent, 1);
  else postLetter(draft, { kind: 'cancel-call', call }, { lane });
}

const laneOf = ({ row }: CaseDraft, call: number): string => `${row.id}:${String(call)}`;
