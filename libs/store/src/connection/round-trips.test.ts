import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { type Store } from './store';
import { inTransaction } from './transaction';

/** Answers reach the client so late that whatever it sends before has not waited for them. */
const DELAY_MS = 40;
let proxy: Server;
let store: Store;
let trips = 0;

beforeAll(async () => {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  const [port, host] = [Number(url.port), url.hostname];
  proxy = createServer((client) => {
    const server = connect(port, host);
    let answered = true;
    client.on('data', (chunk) => {
      if (answered) trips += 1;
      answered = false;
      server.write(chunk);
    });
    server.on('data', (chunk) =>
      setTimeout(() => {
        answered = true;
        client.write(chunk);
      }, DELAY_MS),
    );
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const)
      from.on('close', () => to.destroy()).on('error', () => to.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  store = await createTestStore({ through: `127.0.0.1:${String((proxy.address() as AddressInfo).port)}`, poolSize: 1 });
});
afterAll(async () => {
  await dropTestStore(store);
  proxy.close();
});

const tripsOf = async (work: () => Promise<unknown>): Promise<number> => {
  await work();
  trips = 0;
  await work();
  return trips;
};
const ONE = { name: 'one', text: 'SELECT 1' };

describe('a transaction', () => {
  it('takes one round trip for BEGIN and everything that is sent before an answer is awaited, and one for COMMIT', async () => {
    const read = (): Promise<unknown> =>
      inTransaction(store, (transaction) => Promise.all([transaction.query(ONE), transaction.query(ONE)]));
    expect(await tripsOf(read)).toBe(2);
  });

  it('takes no round trip more for deferred writes, which travel with COMMIT', async () => {
    const write = (): Promise<unknown> =>
      inTransaction(store, async (transaction) => {
        await transaction.query(ONE);
        transaction.defer(ONE);
        transaction.defer(ONE);
      });
    expect(await tripsOf(write)).toBe(2);
  });

  it('takes none where nothing was asked', async () => {
    expect(await tripsOf(() => inTransaction(store, () => Promise.resolve()))).toBe(0);
  });
});
