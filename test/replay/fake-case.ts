import { type SettledCase, type SettledJob } from '#contract';

type Change = Partial<Pick<SettledCase, 'open' | 'stage' | 'alarmAt' | 'jobs'>>;

/** A case in memory: what PostgreSQL would hold, with the activities that the real worker does on it. */
export class FakeCase {
  readonly settledAt: string[] = [];
  readonly failed: { readonly no: number; readonly code: string }[] = [];
  readonly ran: number[] = [];
  private state: SettledCase;
  /** Called in `settle` before the case is read. */
  onSettle: (now: Date, times: number) => void = () => undefined;
  /** Called in `settle` after the case is read and before the answer is on its way. */
  afterRead: (times: number) => Promise<void> = () => Promise.resolve();
  /** Called in a job's activity; throwing makes the attempt fail. */
  onJob: (no: number, attempt: number) => void | Promise<void> = () => undefined;

  constructor(change: Change = {}) {
    this.state = { open: true, processId: 'test-process', region: '331024', stage: 'first-review', jobs: [], ...change };
  }

  change(change: Change): void {
    this.state = { ...this.state, ...change };
  }

  close(): void {
    this.change({ open: false, jobs: [], alarmAt: undefined });
  }

  /** The activities, `default` standing for every topic. */
  activities() {
    return {
      settle: async (_caseId: string, now: string): Promise<SettledCase> => {
        this.settledAt.push(now);
        this.onSettle(new Date(now), this.settledAt.length);
        const read = this.state;
        await this.afterRead(this.settledAt.length);
        return read;
      },
      failJob: async (_caseId: string, no: number, code: string): Promise<void> => {
        this.failed.push({ no, code });
        this.drop(no);
        await Promise.resolve();
      },
      default: async (_caseId: string, no: number): Promise<void> => {
        this.ran.push(no);
        await this.onJob(no, this.ran.filter((each) => each === no).length);
        this.drop(no);
      },
    };
  }

  private drop(no: number): void {
    this.change({ jobs: this.state.jobs.filter((job) => job.no !== no) });
  }
}

/** A job with fast retries. */
export function fakeJob(no: number, topic = 'draw-panel'): SettledJob {
  return {
    no,
    element: `Service${no}`,
    elementName: `Job ${no}`,
    topic,
    retries: { attempts: 3, initialInterval: 'PT0.1S', maximumInterval: 'PT1S' },
  };
}
