import { type Effect } from '#engine';
import { askForCall, postLetter, takeCallBack } from '../letters/post-letter';
import { type Recording } from './recording';
import { resolveIncidents } from './resolve-incidents';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** A call activity: another case is to be started. */
export function openCall({ draft, note }: Recording, effect: Of<'call-opened'>): void {
  askForCall(draft, effect.call);
  note.told.push(['call', effect.process]);
}

/** A call that is over leaves no open incident behind, and no case that works for nobody. */
export function closeCall({ draft }: Recording, effect: Of<'call-closed'>): void {
  if (effect.how === 'cancelled') takeCallBack(draft, effect.call);
  resolveIncidents(draft, (incident) => incident.callNo === effect.call);
}

/** Tells the case that has called this one how it ended; answers to one case go by one lane, so that they never queue for its lock. */
export function answerCaller({ draft }: Recording, { outcome, error }: Of<'case-ended'>): void {
  const { parent, number } = draft.row;
  if (parent === undefined) return;
  const data = draft.engine?.scopes[0]?.variables ?? {};
  const called = { number, outcome, data, ...(error === undefined ? {} : { error }) };
  postLetter(draft, { kind: 'answer', call: parent.call, called }, { lane: parent.caseId, recipientCase: parent.caseId });
}
