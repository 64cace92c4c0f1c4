import { setTimeout as sleep } from 'node:timers/promises';
import { answerEvent, type Answerer } from './answer';
import { type PartnerSimulator, startPartner, type TakenEvent } from './partner-simulator';

/** What a parent process has it answer, once the question has come. */
interface Order {
  readonly message: string;
  readonly answer: object;
}

const THINKING_MS = 2_000;
const PATIENCE_MS = 60_000;

/**
 * Runs one partner: ORGANISATION with the keys SIGNING_SECRET (of what comes) and VERIFYING_SECRET (of what it answers), API_URL and PORT. It answers what a parent
 * process tells it, or to every question ANSWER (JSON).
 */
async function main(): Promise<void> {
  const {
    ORGANISATION = '',
    SIGNING_SECRET = '',
    VERIFYING_SECRET = '',
    API_URL = 'http://127.0.0.1:3000',
    ANSWER,
    PORT = '0',
  } = process.env;
  const self: Answerer = { apiUrl: API_URL, organisation: ORGANISATION, secret: VERIFYING_SECRET };
  const always = (event: TakenEvent): void => {
    if (ANSWER === undefined || event.data['answerWanted'] !== true) return;
    void sleep(THINKING_MS).then(() => answerEvent(self, event, JSON.parse(ANSWER) as object));
  };
  const partner = await startPartner({ secrets: () => [SIGNING_SECRET], port: Number(PORT), onTaken: always });
  process.stdout.write(`${ORGANISATION} listens at ${partner.url}\n`);
  process.on('message', (order: Order) => void obey(partner, self, order));
  const stop = (): void => void partner.close();
  process.once('disconnect', stop).once('SIGTERM', stop).once('SIGINT', stop);
  process.send?.('ready');
}

async function obey(partner: PartnerSimulator, self: Answerer, { message, answer }: Order): Promise<void> {
  const event = await awaitEvent(partner, message);
  const said = event === undefined ? { status: 0, body: 'the question has not come' } : await answerEvent(self, event, answer);
  process.send?.({ message, ...said });
}

async function awaitEvent({ events }: PartnerSimulator, message: string): Promise<TakenEvent | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const event = events.find(({ subject, type }) => subject === message && type.endsWith('.sent'));
    if (event !== undefined || Date.now() > deadline) return event;
    await sleep(100);
  }
}

void main();
