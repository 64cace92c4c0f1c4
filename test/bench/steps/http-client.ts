import { Agent, request } from 'node:http';

/** What is sent, and as whom. */
interface Call {
  readonly token: string;
  readonly body?: object;
}

/** What a program does with the api: JSON in, JSON or bytes out, over kept-alive connections. */
export interface HttpClient {
  get(path: string, call: { readonly token: string }): Promise<Readonly<Record<string, unknown>>>;
  post(path: string, call: { readonly token: string; readonly body: object }): Promise<Readonly<Record<string, unknown>>>;
  /** A post that answers with a file. */
  download(path: string, call: { readonly token: string; readonly body: object }): Promise<Buffer>;
  close(): void;
}

/** A client of the api at this address; every post bears its own idempotency key, and any answer but 2xx throws. */
export function createHttpClient(origin: string): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send = (method: 'GET' | 'POST', path: string, call: Call): Promise<Buffer> =>
    sendOver(agent, { method, url: new URL(path, origin) }, call);
  return {
    get: async (path, call) => parsed(await send('GET', path, call)),
    post: async (path, call) => parsed(await send('POST', path, call)),
    download: (path, call) => send('POST', path, call),
    close: () => {
      agent.destroy();
    },
  };
}

const parsed = (answer: Buffer): Readonly<Record<string, unknown>> =>
  JSON.parse(answer.toString('utf8')) as Readonly<Record<string, unknown>>;

const sendOver = (agent: Agent, { method, url }: { readonly method: string; readonly url: URL }, { token, body }: Call): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      'content-length': Buffer.byteLength(text),
    };
    const sent = request(url, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const received = Buffer.concat(chunks);
        if ((answer.statusCode ?? 500) < 300) resolve(received);
        else reject(new Error(`${url.pathname}: ${String(answer.statusCode)} ${received.toString('utf8')}`));
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
