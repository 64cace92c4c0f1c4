/** What is needed of the browser's EventSource. */
export type HintSource = Pick<EventSource, 'readyState' | 'close'> & {
  addEventListener(name: 'open' | 'error', listener: () => void): void;
  addEventListener(name: 'hint', listener: (message: MessageEvent<string>) => void): void;
};

interface HintStreamParts {
  readonly open: () => HintSource;
  /** Called with the list that may have changed. */
  readonly onHint: (list: string) => void;
  /** Called where hints may have been missed: the stream was broken, and is open again. */
  readonly onGap: () => void;
}

/** A stream of hints that is opened again whenever it breaks. */
export interface HintStream {
  /** Opens it at once where it is broken: whatever broke it may be over. */
  revive(): void;
  close(): void;
}

/** As `EventSource.CLOSED`, which Node does not have: the browser has given up. */
const CLOSED = 2;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** How long to wait before a stream is opened again after so many refusals in a row, from 1. */
export const pauseBefore = (refusals: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (refusals - 1));

/**
 * Opens the stream and keeps it open. The browser itself goes on where a connection ends, and gives up where the answer is anything but a stream
 * (nobody is signed in, the server restarts, too many windows): then it is opened anew after ever longer pauses.
 */
export function keepHintStream({ open, onHint, onGap }: HintStreamParts): HintStream {
  let source: HintSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;
  let isBroken = false;
  const stop = (): void => {
    clearTimeout(timer);
    source?.close();
  };
  const start = (): void => {
    stop();
    const opened = open();
    source = opened;
    opened.addEventListener('open', () => {
      refusals = 0;
      if (isBroken) onGap();
      isBroken = false;
    });
    opened.addEventListener('error', () => {
      isBroken = true;
      if (opened.readyState !== CLOSED) return;
      refusals += 1;
      timer = setTimeout(start, pauseBefore(refusals));
    });
    opened.addEventListener('hint', ({ data }) => {
      onHint((JSON.parse(data) as { readonly list: string }).list);
    });
  };
  start();
  return {
    revive: () => {
      if (isBroken) start();
    },
    close: stop,
  };
}
