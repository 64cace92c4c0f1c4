import { randomUUID } from 'node:crypto';
import { signEvent } from '#webhooks';
import { type TakenEvent } from './partner-simulator';

/** Who a simulated partner is when it answers, and the key that its answers are verified by. */
export interface Answerer {
  readonly apiUrl: string;
  readonly organisation: string;
  readonly secret: string;
}

/** What the installation said to an answer. */
export interface Said {
  readonly status: number;
  readonly body: string;
}

/** Answers what an event asks, by a signed event of the partner's own. */
export async function answerEvent({ apiUrl, organisation, secret }: Answerer, event: TakenEvent, answer: object): Promise<Said> {
  const body = JSON.stringify({
    specversion: '1.0',
    id: randomUUID(),
    source: `urn:partner:${organisation}`,
    type: 'dev.huiban.department-message.answered',
    data: { id: event.subject, answer },
  });
  const signed = signEvent(body, { id: `answer-${randomUUID()}`, at: new Date(), secrets: [secret] });
  const response = await fetch(`${apiUrl}/api/partner/${organisation}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json', ...signed },
    body,
  });
  return { status: response.status, body: await response.text() };
}
