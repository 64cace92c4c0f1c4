import { Agent, request } from 'node:http';

/** What a program does with the api: JSON in, JSON out, over kept-alive connections. */
export interface HttpClient {
  post(path: string, call: { readonly token: string; readonly body: object }): Promise<Readonly<Record<string, unknown>>>;
  close(): void;
}

/** A client of the api at this address; every post bears its own idempotency key, and any answer but 2xx throws. */
export function createHttpClient(origin: string): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    close: () => {
      agent.destroy();
    },
    post: (path, { token, body }) =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify(body);
        const headers = {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': crypto.randomUUID(),
        };
        const sent = request(new URL(path, origin), { method: 'POST', agent, headers }, (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => {
            const received = Buffer.concat(chunks).toString('utf8');
            if ((answer.statusCode ?? 500) >= 300) reject(new Error(`${path}: ${String(answer.statusCode)} ${received}`));
            else resolve(JSON.parse(received) as Readonly<Record<string, unknown>>);
          });
        });
        sent.on('error', reject);
        sent.end(text);
      }),
  };
}
