import { type DeliveryLine } from '#contract';

/** Milliseconds: between a commit after a quiet time and the wake, and between two wakes of one line. */
export interface DeliveryPace {
  readonly delay: number;
  readonly rest: number;
}

/** Holds wakes of deliveries back, so that thousands of commits in a row wake a line once a while, and a single one is told soon. */
export class DeliveryWakes {
  /** What each line waits for, and whether somebody asks for it to be woken. */
  private readonly waiting = new Map<DeliveryLine, { readonly timer: NodeJS.Timeout; readonly asked: boolean }>();

  constructor(
    private readonly send: (line: DeliveryLine) => void,
    private readonly pace: DeliveryPace,
  ) {}

  ask(line: DeliveryLine): void {
    const held = this.waiting.get(line);
    if (held === undefined) this.hold(line, { for: this.pace.delay, asked: true });
    else this.waiting.set(line, { ...held, asked: true });
  }

  /** Sends what is held back. */
  close(): void {
    for (const [line, { timer, asked }] of this.waiting) {
      clearTimeout(timer);
      if (asked) this.send(line);
    }
    this.waiting.clear();
  }

  private hold(line: DeliveryLine, { for: ms, asked }: { readonly for: number; readonly asked: boolean }): void {
    const timer = setTimeout(() => {
      this.release(line);
    }, ms);
    this.waiting.set(line, { timer, asked });
  }

  private release(line: DeliveryLine): void {
    const asked = this.waiting.get(line)?.asked === true;
    this.waiting.delete(line);
    if (!asked) return;
    this.send(line);
    this.hold(line, { for: this.pace.rest, asked: false });
  }
}
