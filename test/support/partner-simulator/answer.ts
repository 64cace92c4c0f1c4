import { randomUUID } from 'node:crypto';
import { signEvent } from '#webhooks';
import { type TakenEvent } from './partner-simulator';

/** How a simulated partner answers, and what. */
export type Answering = {
  readonly apiUrl: string;
  readonly afterMs: number;
  readonly answerTo: (event: TakenEvent) => object;
} & (
  { readonly by: 'api'; readonly clientKey: string } | { readonly by: 'webhook'; readonly organisation: string; readonly secret: string }
);

const json = { 'content-type': 'application/json' };

/** Answers as the partner's program; returns the status. */
export async function answerByApi(answering: Answering, event: TakenEvent): Promise<number> {
  if (answering.by !== 'api') return 0;
  const { status } = await fetch(`${answering.apiUrl}/api/partner/messages/${event.subject}/answer`, {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${answering.clientKey}`, 'idempotency-key': `answer-${event.webhookId}` },
    body: JSON.stringify({ data: answering.answerTo(event) }),
  });
  return status;
}

/** Answers by an event of the partner's own; returns the status. */
export async function answerByWebhook(answering: Answering, event: TakenEvent): Promise<number> {
  if (answering.by !== 'webhook') return 0;
  const body = JSON.stringify({
    specversion: '1.0',
    id: randomUUID(),
    source: `urn:partner:${answering.organisation}`,
    type: 'dev.huiban.department-message.answered',
    data: { id: event.subject, answer: answering.answerTo(event) },
  });
  const signed = signEvent(body, { id: `answer-${event.webhookId}`, at: new Date(), secrets: [answering.secret] });
  const { status } = await fetch(`${answering.apiUrl}/api/partner/${answering.organisation}/events`, {
    method: 'POST',
    headers: { ...json, ...signed },
    body,
  });
  return status;
}
