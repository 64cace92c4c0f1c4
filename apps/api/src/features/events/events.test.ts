import { get as httpGet, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { hintChannel, officeKey } from '#signals';
import { eventually } from '../../../../../test/support/eventually';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { deployCard, startCard } from '../../testing/test-case';

let api: TestApi;
let port: number;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  await api.api.app.listen(0, '127.0.0.1');
  ({ port } = api.server.address() as AddressInfo);
});
afterAll(() => api.close());

/** A stream of this person and what it has said so far. */
async function listen(
  person: TestPerson,
): Promise<{ heard: () => string; response: IncomingMessage; until: (text: string) => Promise<void> }> {
  const headers = { authorization: `Bearer ${person.token}` };
  const response = await new Promise<IncomingMessage>((resolve) => httpGet({ port, path: '/api/events', headers }, resolve));
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const until = (wanted: string): Promise<void> =>
    eventually(() => {
      expect(text).toContain(wanted);
    });
  return { heard: () => text, response, until };
}

describe('GET /api/events', () => {
  it('tells an office whose list has changed, and nobody else', async () => {
    const [here, there] = [await api.person('北乡初审', 'reviewer-1@north'), await api.person('南镇初审', 'reviewer-1@south')];
    const [mine, theirs] = [await listen(here), await listen(there)];
    expect(mine.response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    await startCard(api);
    await mine.until('event: hint\ndata: {"list":"inbox"}');
    expect(theirs.heard()).not.toContain('hint');
    [mine, theirs].forEach(({ response }) => response.destroy());
  });

  it('gathers many changes into few events', async () => {
    const stream = await listen(await api.person('北乡初审', 'reviewer-1@north'));
    const hints = [{ list: 'inbox', keys: [officeKey('north', 'reviewer-1')] }];
    const changes = Array.from({ length: 10 }, (_, no) => JSON.stringify({ origin: `another process ${String(no)}`, hints }));
    // In one transaction, so that all come at once, however busy the machine is.
    await api.store.pool.query('SELECT pg_notify($1, change) FROM unnest($2::text[]) change', [hintChannel(api.store.schema), changes]);
    const last = JSON.stringify({ origin: 'another process', hints: [{ list: 'messages', keys: hints[0]?.keys }] });
    await api.store.pool.query('SELECT pg_notify($1, $2)', [hintChannel(api.store.schema), last]);
    await stream.until('data: {"list":"messages"}');
    expect(stream.heard().split('data: {"list":"inbox"}')).toHaveLength(2);
    stream.response.destroy();
  });

  it('hears what another process did', async () => {
    const stream = await listen(await api.person('北乡初审', 'reviewer-1@north'));
    const payload = { origin: 'another process', hints: [{ list: 'messages', keys: [officeKey('north', 'reviewer-1')] }] };
    await api.store.pool.query('SELECT pg_notify($1, $2)', [hintChannel(api.store.schema), JSON.stringify(payload)]);
    await stream.until('data: {"list":"messages"}');
    stream.response.destroy();
  });

  it('refuses a person who opens ever more streams, and lets in again when some have ended', async () => {
    const greedy = await api.person('开窗者');
    const streams = await Promise.all(Array.from({ length: 20 }, () => listen(greedy)));
    const refused = await listen(greedy);
    expect(refused.response.statusCode).toBe(429);
    expect((await listen(await api.person('旁人'))).response.statusCode).toBe(200);
    streams.forEach(({ response }) => response.destroy());
    await eventually(() => {
      expect(api.api.parts.bus.countOf(greedy.id)).toBe(0);
    });
    expect((await listen(greedy)).response.statusCode).toBe(200);
  });

  it('keeps nothing of a stream whose caller has gone before it opened', async () => {
    const hasty = await api.person('急性子');
    const holder = await api.store.pool.connect();
    await holder.query('BEGIN; LOCK TABLE access_tokens IN ACCESS EXCLUSIVE MODE');
    const asked = httpGet({ port, path: '/api/events', headers: { authorization: `Bearer ${hasty.token}` }, agent: false });
    asked.on('error', () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    asked.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await holder.query('COMMIT');
    holder.release();
    await eventually(() => {
      expect(api.api.parts.bus.countOf(hasty.id)).toBe(0);
    });
  });

  it('ends its streams when the server stops', async () => {
    const stream = await listen(await api.person('北乡初审', 'reviewer-1@north'));
    const ended = new Promise((resolve) => stream.response.once('end', resolve));
    api.api.parts.bus.close();
    await ended;
  });
});
