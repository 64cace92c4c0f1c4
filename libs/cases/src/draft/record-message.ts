import { type Effect } from '#engine';
import { postLetter } from '../letters/post-letter';
import { type Recording } from './recording';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** A message to another case; those of one name arrive in order, and none waits for one of another name. */
export function sendMessage({ draft, note }: Recording, effect: Of<'message-thrown'>): void {
  const { element, message, payload, correlation } = effect;
  const key = correlation === undefined ? {} : { correlation };
  postLetter(draft, { kind: 'message', element, message, payload, ...key }, { lane: `${draft.row.id}>${message}` });
  note.told.push(['message', message]);
}

/** A signal to the other cases of the region. */
export function spreadSignal({ draft, note }: Recording, { signal }: Of<'signal-thrown'>): void {
  postLetter(draft, { kind: 'signal', signal }, { lane: `${draft.row.id}~${signal}` });
  note.told.push(['signal', signal]);
}
