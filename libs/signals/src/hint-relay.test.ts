import { hintsOf, officeKey, personKey } from './hint';
import { parseHints } from './hint-payload';
import { createHintRelay } from './hint-relay';

const log = { warn: () => undefined };

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function createFake(interval = 20) {
  const sent: string[] = [];
  const relay = createHintRelay({ origin: 'me', notify: async (payload) => sent.push(payload), log, interval });
  return { sent, relay };
}

describe('the relay of hints', () => {
  it('sends what was offered within the interval as one notification that names each key once', async () => {
    const { sent, relay } = createFake();
    for (let no = 0; no < 100; no += 1) relay.offer([{ list: 'inbox', keys: [personKey('a'), officeKey('440000', 'reviewer-1')] }]);
    await jest.advanceTimersByTimeAsync(50);
    expect(sent).toHaveLength(1);
    expect(parseHints(sent[0] ?? '')).toEqual({ origin: 'me', hints: [{ list: 'inbox', keys: ['p:a', 'o:440000/reviewer-1'] }] });
    await relay.close();
  });

  it('says everybody where the keys do not fit into a notification', async () => {
    const { sent, relay } = createFake();
    relay.offer([{ list: 'inbox', keys: Array.from({ length: 500 }, (_, no) => personKey(`0190a0a0-0000-7000-8000-${no}`)) }]);
    await relay.close();
    expect(parseHints(sent[0] ?? '')).toEqual({ origin: 'me', hints: [], everybody: true });
  });

  it('says everybody, once, where every list may have changed', async () => {
    const { sent, relay } = createFake();
    relay.offer([{ list: 'inbox', keys: ['p:a'] }]);
    relay.offerToAll();
    await jest.advanceTimersByTimeAsync(50);
    await relay.close();
    expect(sent.map(parseHints)).toEqual([{ origin: 'me', hints: [], everybody: true }]);
  });

  it('sends on closing what was held back', async () => {
    const { sent, relay } = createFake(60_000);
    relay.offer([{ list: 'messages', keys: ['p:a'] }]);
    await relay.close();
    expect(sent).toHaveLength(1);
  });

  it('goes on after a notification that failed', async () => {
    let calls = 0;
    const notify = async (): Promise<void> => {
      calls += 1;
      if (calls === 1) throw new RangeError('away');
    };
    const relay = createHintRelay({ origin: 'me', notify, log, interval: 5 });
    relay.offer([{ list: 'inbox', keys: ['p:a'] }]);
    await jest.advanceTimersByTimeAsync(20);
    relay.offer([{ list: 'inbox', keys: ['p:a'] }]);
    await jest.advanceTimersByTimeAsync(20);
    expect(calls).toBe(2);
  });
});

describe('hints of a commit', () => {
  const audience = { offices: [{ organisationId: '440000', post: 'reviewer-1' }], people: ['a'] };

  it('name the inbox, and the mailbox where an in-app message was written', () => {
    expect(hintsOf({ ...audience, channels: [] }).map(({ list }) => list)).toEqual(['inbox']);
    expect(hintsOf({ ...audience, channels: ['in-app'] }).map(({ list }) => list)).toEqual(['inbox', 'messages']);
  });

  it('are none where nobody is concerned', () => {
    expect(hintsOf({ channels: ['in-app'], offices: [], people: [] })).toEqual([]);
  });
});

describe('parseHints', () => {
  it.each(['', 'x', '1', '{}', '{"origin":1,"hints":[]}'])('refuses %p', (text) => {
    expect(parseHints(text)).toBeUndefined();
  });

  it('leaves out hints of another shape', () => {
    expect(
      parseHints('{"origin":"x","hints":[{"list":"other","keys":[]},{"list":"inbox","keys":[1]},{"list":"inbox","keys":["p:a"]}]}'),
    ).toEqual({
      origin: 'x',
      hints: [{ list: 'inbox', keys: ['p:a'] }],
    });
  });
});
