import { type Signal } from './signal';
import { SignalQueue } from './signal-queue';

const LIMITS = { concurrency: 2, queued: 5, pause: 20, drain: 200 };
const signal = (workflowId: string): Signal => ({ workflowType: 'chronic-card-appraisal', workflowId, args: [workflowId] });

// On a busy machine twenty milliseconds may take forty.
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A Temporal that answers when told to. */
function createFake() {
  const sent: string[] = [];
  const open: ((arrived: boolean) => void)[] = [];
  const warnings: string[] = [];
  const send = ({ workflowId }: Signal): Promise<boolean> => {
    sent.push(workflowId);
    return new Promise((resolve) => open.push(resolve));
  };
  const queue = new SignalQueue({ send, limits: LIMITS, log: { warn: (_fields, message) => warnings.push(message) } });
  const answer = async (arrived: boolean): Promise<void> => {
    open.shift()?.(arrived);
    await jest.advanceTimersByTimeAsync(0);
  };
  return { queue, sent, warnings, answer };
}

describe('the queue of signals', () => {
  it('has no more calls under way than its width', async () => {
    const { queue, sent, answer } = createFake();
    ['a', 'b', 'c'].forEach((id) => {
      queue.offer(signal(id));
    });
    expect(sent).toEqual(['a', 'b']);
    await answer(true);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('sends one signal for an id that is offered again while it waits', async () => {
    const { queue, sent, answer } = createFake();
    ['a', 'b', 'c', 'c', 'c'].forEach((id) => {
      queue.offer(signal(id));
    });
    await answer(true);
    await answer(true);
    await answer(true);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('sends again for an id that is offered while its call is under way', async () => {
    const { queue, sent, answer } = createFake();
    queue.offer(signal('a'));
    queue.offer(signal('a'));
    await answer(true);
    expect(sent).toEqual(['a', 'a']);
  });

  it('drops what does not fit', async () => {
    const { queue, sent, answer } = createFake();
    for (let no = 0; no < 20; no += 1) queue.offer(signal(String(no)));
    for (let no = 0; no < 20; no += 1) await answer(true);
    expect(sent).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('stops for the pause when Temporal is away, then tries one signal only', async () => {
    const { queue, sent, warnings, answer } = createFake();
    ['a', 'b', 'c', 'd', 'e'].forEach((id) => {
      queue.offer(signal(id));
    });
    await answer(false);
    await answer(false);
    expect(sent).toEqual(['a', 'b']);
    expect(warnings).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(LIMITS.pause);
    expect(sent).toEqual(['a', 'b', 'c']);
    await answer(true);
    expect(sent).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('waits on closing for what is queued, and takes nothing more', async () => {
    const { queue, sent, answer } = createFake();
    ['a', 'b', 'c'].forEach((id) => {
      queue.offer(signal(id));
    });
    const closing = queue.close();
    queue.offer(signal('late'));
    await answer(true);
    await answer(true);
    await answer(true);
    await closing;
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('closes after the drain time although a call hangs', async () => {
    const { queue } = createFake();
    queue.offer(signal('a'));
    const closing = queue.close();
    await jest.advanceTimersByTimeAsync(LIMITS.drain);
    await expect(closing).resolves.toBeUndefined();
  });
});
