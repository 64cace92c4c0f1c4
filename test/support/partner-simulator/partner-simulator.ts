import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { verifyEvent } from '#webhooks';

/** How a simulated partner behaves: well, dead (it hangs up), slow (it never answers), or it refuses or is overloaded by this status. */
export type Behaviour = 'well' | 'dead' | 'slow' | number;

/** An event that was taken, with the signature's id. */
export interface TakenEvent {
  readonly webhookId: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a simulated partner is made of. */
export interface SimulatorOptions {
  /** Keys by which it knows us; a change holds at once. */
  readonly secrets: () => readonly string[];
  /** How it behaves towards an event; may change at any time. */
  readonly behave?: (event: TakenEvent) => Behaviour;
  /** Told of each event when it is taken for the first time. */
  readonly onTaken?: (event: TakenEvent) => void;
  readonly port?: number;
}

/** A department's system that takes our events: each once, however often it comes. */
export interface PartnerSimulator {
  readonly url: string;
  /** Taken, in the order of their coming, repetitions left out. */
  readonly events: readonly TakenEvent[];
  /** Ids of everything that came, repetitions too. */
  readonly calls: readonly string[];
  /** Calls whose signature was wrong. */
  readonly forged: number;
  close(): Promise<void>;
}

/** Starts a partner on this machine. */
export async function startPartner(options: SimulatorOptions): Promise<PartnerSimulator> {
  const state = { events: [] as TakenEvent[], calls: [] as string[], forged: 0 };
  const server = createServer((request, response) => {
    void take(request, response).catch(() => response.destroy());
  });
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const verified = verifyEvent(body, request.headers, { at: new Date(), secrets: options.secrets() });
    if (!verified.ok) {
      state.forged += 1;
      response.writeHead(401).end();
      return;
    }
    const event = parseEvent(body, verified.id);
    state.calls.push(event.webhookId);
    const behaviour = options.behave?.(event) ?? 'well';
    if (behaviour === 'slow') return;
    if (behaviour === 'dead') {
      request.socket.destroy();
      return;
    }
    if (behaviour === 'well' && !state.events.some(({ webhookId }) => webhookId === event.webhookId)) {
      state.events.push(event);
      options.onTaken?.(event);
    }
    response.writeHead(behaviour === 'well' ? 204 : behaviour).end();
  };
  const url = await listen(server, options.port ?? 0);
  return {
    url,
    events: state.events,
    calls: state.calls,
    get forged() {
      return state.forged;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parseEvent(body: string, webhookId: string): TakenEvent {
  const event = JSON.parse(body) as Omit<TakenEvent, 'webhookId'>;
  return { webhookId, type: event.type, subject: event.subject, sequence: event.sequence, data: event.data };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/events`;
}
