import { type HintSource, keepHintStream, pauseBefore } from './hint-stream';

type Heard = Parameters<HintSource['addEventListener']>[1];

/** A source that does what the test says. */
class ToldSource {
  readyState = 0;
  private readonly listeners = new Map<string, Heard>();

  addEventListener(name: string, listener: Heard): void {
    this.listeners.set(name, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  tell(name: 'open' | 'error' | 'hint', readyState: number, data = ''): void {
    this.readyState = readyState;
    this.listeners.get(name)?.({ data } as MessageEvent<string>);
  }
}

const [CONNECTING, OPEN, CLOSED] = [0, 1, 2];

describe('a stream of hints', () => {
  let sources: ToldSource[];
  let heard: string[];
  const keep = () =>
    keepHintStream({
      open: () => {
        sources.push(new ToldSource());
        return last();
      },
      onHint: (list) => heard.push(list),
      onGap: () => heard.push('gap'),
    });
  const last = (): ToldSource => sources.at(-1) ?? new ToldSource();

  beforeEach(() => {
    jest.useFakeTimers();
    [sources, heard] = [[], []];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells of hints, and of no gap when it is opened first', () => {
    keep();
    last().tell('open', OPEN);
    last().tell('hint', OPEN, '{"list":"inbox"}');
    expect(heard).toEqual(['inbox']);
  });

  it('tells of a gap when the browser has opened it again by itself', () => {
    keep();
    last().tell('open', OPEN);
    last().tell('error', CONNECTING);
    last().tell('open', OPEN);
    expect([heard, sources.length]).toEqual([['gap'], 1]);
  });

  it('is opened anew after ever longer pauses where the browser gives up', () => {
    keep();
    last().tell('open', OPEN);
    for (const refusals of [1, 2, 3]) {
      last().tell('error', CLOSED);
      jest.advanceTimersByTime(pauseBefore(refusals) - 1);
      expect(sources.length).toBe(refusals);
      jest.advanceTimersByTime(1);
      expect(sources.length).toBe(refusals + 1);
    }
    last().tell('open', OPEN);
    expect(heard).toEqual(['gap']);
    expect([1, 2, 3, 20].map(pauseBefore)).toEqual([1_000, 2_000, 4_000, 60_000]);
  });

  it('tells of a gap, too, where it could not be opened the first time', () => {
    keep();
    last().tell('error', CLOSED);
    jest.runOnlyPendingTimers();
    last().tell('open', OPEN);
    expect(heard).toEqual(['gap']);
  });

  it('is opened at once when what broke it may be over, and left alone where nothing is broken', () => {
    const stream = keep();
    stream.revive();
    last().tell('open', OPEN);
    stream.revive();
    expect(sources.length).toBe(1);
    last().tell('error', CLOSED);
    stream.revive();
    expect(sources.length).toBe(2);
    jest.runOnlyPendingTimers();
    expect(sources.length).toBe(2);
  });

  it('stays closed once it is closed', () => {
    const stream = keep();
    last().tell('error', CLOSED);
    stream.close();
    jest.runOnlyPendingTimers();
    expect([sources.length, last().readyState]).toEqual([1, CLOSED]);
  });
});
