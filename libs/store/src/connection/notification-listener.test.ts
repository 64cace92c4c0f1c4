import { eventually } from '../../../../test/support/eventually';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testUrlOf } from '../testing/test-database';
import { NotificationListener } from './notification-listener';
import { type Store } from './store';
import { queryStore } from './transaction';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

const notify = (channel: string, payload: string): Promise<unknown> =>
  queryStore(store, { text: 'SELECT pg_notify($1, $2)', values: [channel, payload] });
const cut = (channel: string): Promise<unknown> =>
  queryStore(store, {
    text: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'huiban-listener' AND query LIKE '%' || $1 || '%'`,
    values: [channel],
  });

describe('a listener', () => {
  it('hears its channel, and again, with word of the gap, after its connection was cut', async () => {
    const channel = `heard_${store.schema ?? ''}`;
    const heard: string[] = [];
    let gaps = 0;
    const listener = new NotificationListener({
      url: testUrlOf(store),
      channel,
      onNotification: (payload) => heard.push(payload),
      onGap: () => (gaps += 1),
      log: { warn: () => undefined },
    });
    const sending = setInterval(() => void notify(channel, 'first'), 50);
    await eventually(() => {
      expect(heard).toContain('first');
    });
    clearInterval(sending);
    await cut(channel);
    await eventually(() => {
      expect(gaps).toBe(1);
    });
    await notify(channel, 'second');
    await eventually(() => {
      expect(heard).toContain('second');
    });
    await listener.close();
  });

  it('neither throws nor stays where nobody answers', async () => {
    const warned: string[] = [];
    const listener = new NotificationListener({
      url: 'postgres://postgres@127.0.0.1:1/none',
      channel: 'none',
      onNotification: () => undefined,
      onGap: () => undefined,
      log: { warn: (_fields, message) => warned.push(message) },
    });
    await eventually(() => {
      expect(warned).not.toEqual([]);
    });
    await listener.close();
  });
});
