import { condition } from '@temporalio/workflow';

/** What a workflow sleeps on; a ring while it is busy is kept for its next sleep. */
export interface Bell {
  ring(): void;
  /** Forgets the rings so far: call it before looking for work, never after. */
  hush(): void;
  rung(): Promise<void>;
}

export function createBell(): Bell {
  let rings = false;
  return {
    ring() {
      rings = true;
    },
    hush() {
      rings = false;
    },
    rung: () => condition(() => rings),
  };
}
