import { Inject, Injectable } from '@nestjs/common';
import { parseMessageId } from '#cases';
import { derivedCommandId, type OrganisationId } from '#contract';
import { listPartnerSecrets, notePartnerHeard } from '#store';
import { verifyEvent } from '#webhooks';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { outcomeDto } from '../tasks/outcome-dto';
import { type OutcomeDto } from '../tasks/task-commands.dto';

const ANSWERED = 'dev.huiban.department-message.answered';

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;

/** Events that partners sign and send. */
@Injectable()
export class PartnerEventsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Nothing of a body is believed before its signature is right. */
  async take(
    organisation: OrganisationId,
    { headers, body }: { readonly headers: Readonly<Record<string, string | undefined>>; readonly body: string },
  ): Promise<OutcomeDto> {
    const { store, cases, wall } = this.parts;
    const at = wall();
    const secrets = await listPartnerSecrets(store, { organisationId: organisation, purpose: 'verifying', at });
    const verified = verifyEvent(body, headers, { at, secrets });
    if (!verified.ok) throw new ProblemError(verified.code);
    await notePartnerHeard(store, organisation, await cases.businessNow(at));
    const { message, data } = answerIn(body);
    const id = derivedCommandId('event', organisation, verified.id);
    return outcomeDto(await accepted(store, await cases.takeAnswer({ message, organisation, via: 'webhook', id, data }, at)));
  }
}

/** The message that an event answers, and how. */
function answerIn(body: string) {
  const event = parsed(body);
  if (fieldOf(event, 'specversion') !== '1.0' || fieldOf(event, 'type') !== ANSWERED) throw new ProblemError('malformed-request');
  const payload = fieldOf(event, 'data');
  const id = fieldOf(payload, 'id');
  const message = typeof id === 'string' ? parseMessageId(id) : undefined;
  if (message === undefined) throw new ProblemError('unknown-request');
  return { message, data: fieldOf(payload, 'answer') };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ProblemError('malformed-request');
  }
}
