import { type Actor } from '#access';
import { type CommandId, type OrganisationId } from '#contract';
import { type MessageKey, readClockOffset, recordRefusedAnswer } from '#store';
import { advance } from '../advance';
import { type Kit } from '../kit';
import { type Outcome, type RefusalCode } from '../outcome';

/** An answer as it came in by one of the doors, with whom the door has found it to be from. */
export interface GivenAnswer {
  readonly message: MessageKey;
  readonly organisation: OrganisationId;
  readonly via: 'api' | 'webhook' | 'file' | 'inbox';
  /** Sent again under the same id, the answer has the same outcome. */
  readonly id: CommandId;
  readonly actor?: Actor;
  readonly data: unknown;
}

/** Refusals that say something of an answer to a request that there is: kept, with what was answered. */
const KEPT: readonly RefusalCode[] = ['request-answered', 'request-closed', 'form-invalid'];

/** Gives a department's answer to the case that asked; one that is refused changes nothing and is kept where its request is known. */
export async function takeAnswer(kit: Kit, answer: GivenAnswer, now: Date): Promise<Outcome> {
  const { message, organisation, via, id, actor, data } = answer;
  const command = { kind: 'answer-request', id, request: message.no, organisation, via, ...(actor && { actor }), data } as const;
  const outcome = await advance(kit, message.caseId, { command, now });
  if (outcome.ok) return outcome;
  const { code } = outcome;
  if (code === 'unknown-case') return { ...outcome, code: 'unknown-request' };
  if (KEPT.includes(code)) {
    const at = new Date(now.getTime() + (await readClockOffset(kit.store)));
    const by = actor === undefined ? {} : { personId: actor.personId };
    await recordRefusedAnswer(kit.store, { ...message, organisationId: organisation, at, via, ...by, code, content: data });
  }
  return outcome;
}
