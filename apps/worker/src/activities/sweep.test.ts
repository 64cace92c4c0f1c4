import { type CaseId, type DeliveryLine } from '#contract';
import { type Log } from '../log';
import { Reminders } from './reminders';
import { sweepOnce, type LeftWake, type SweepParts } from './sweep';

const quiet: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** A world with overdue cases and left wakes, and what was done to it. */
class World {
  readonly overdue: CaseId[] = [];
  left: LeftWake[] = [];
  readonly woken: string[] = [];
  readonly delivered: DeliveryLine[] = [];
  readonly poison = new Set<string>();
  readonly forgotten: Date[] = [];
  migrations: readonly string[] = [];
  rosters: readonly string[] = [];
  bulkRuns: readonly string[] = [];
  scenarioRuns: readonly string[] = [];
  scratch = 0;
  atOnce = 0;
  most = 0;
  now = Date.parse('2026-03-02T00:00:00Z');
  stopped = false;
  /** Milliseconds that each case takes to be settled. */
  pace = 1;
  /** Milliseconds that each wake takes. */
  slowness = 0;
  readonly reminders = new Reminders();

  parts(): SweepParts {
    return {
      listOverdue: (_before, limit) => Promise.resolve(this.overdue.slice(0, limit)),
      fireOverdue: (caseId) => this.fire(caseId),
      listLeftWakes: () => Promise.resolve(this.left),
      wakeCase: ({ caseId }) => (this.poison.has(caseId) ? Promise.reject(new Error('away')) : this.note(caseId)),
      startDueTimers: () => Promise.resolve(0),
      tendPublicities: () => Promise.resolve(0),
      endLapsedAuthorities: () => Promise.resolve(0),
      followUpUndelivered: () => Promise.resolve(0),
      forgetUploads: (now) => {
        this.forgotten.push(now);
        return this.poison.has('uploads') ? Promise.reject(new Error('folder away')) : Promise.resolve(1);
      },
      forgetDrafts: () => Promise.resolve(0),
      urgeDepartments: () => Promise.resolve(),
      listWorkingMigrations: () => Promise.resolve(this.migrations),
      listWorkingBulkRuns: () => Promise.resolve(this.bulkRuns),
      wakeBulkRun: (id) => this.note(`bulk-run ${id}`),
      listWorkingScenarioRuns: () => Promise.resolve(this.scenarioRuns),
      wakeScenarioRun: (id) => this.note(`scenario-run ${id}`),
      dropLeftScratch: () => {
        this.scratch += 1;
        return Promise.resolve(0);
      },
      wakeMigration: (id) => this.note(`migration ${id}`),
      listWorkingRosters: () => Promise.resolve(this.rosters),
      wakeRoster: (id) => this.note(`roster ${id}`),
      listWaitingChannels: () => Promise.resolve(['email']),
      wakeDelivery: (channel) => {
        this.delivered.push(channel);
        return Promise.resolve();
      },
      reminders: this.reminders,
      log: quiet,
      clock: () => new Date(this.now),
      width: 8,
      stopped: () => this.stopped,
    };
  }

  private note(caseId: string): Promise<void> {
    this.woken.push(caseId);
    this.now += this.slowness;
    return Promise.resolve();
  }

  private async fire(caseId: string): Promise<boolean> {
    this.atOnce += 1;
    this.most = Math.max(this.most, this.atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    this.atOnce -= 1;
    this.now += this.pace;
    if (this.poison.has(caseId)) throw new Error('broken');
    this.overdue.splice(
      this.overdue.findIndex((each) => each === caseId),
      1,
    );
    return true;
  }
}

const cases = (count: number): CaseId[] => Array.from({ length: count }, (_, index) => `case-${String(index)}` as CaseId);

describe('a sweep', () => {
  it('wakes the workflow of a migration that should be at work', async () => {
    const world = new World();
    world.migrations = ['m-1'];
    world.rosters = ['r-1'];
    await sweepOnce(world.parts());
    expect(world.woken).toEqual(['migration m-1', 'roster r-1']);
  });

  it('wakes the workflow of a bulk run that should be at work', async () => {
    const world = new World();
    world.bulkRuns = ['b-1'];
    await sweepOnce(world.parts());
    expect(world.woken).toEqual(['bulk-run b-1']);
  });

  it('wakes the workflow of a scenario run that should be at work, and clears up what a broken one has left', async () => {
    const world = new World();
    world.scenarioRuns = ['s-1'];
    await sweepOnce(world.parts());
    expect(world.woken).toEqual(['scenario-run s-1']);
    expect(world.scratch).toBe(1);
  });

  it('leaves wakes to the next sweep rather than keep what becomes overdue waiting, and forgets none', async () => {
    const world = new World();
    world.slowness = 13;
    world.left = cases(1_000).map((caseId) => ({ caseId, processId: 'p' }));
    const { woken } = await sweepOnce(world.parts());
    expect(woken).toBeGreaterThan(300);
    expect(woken).toBeLessThan(500);
    world.left = world.left.slice(woken);
    await sweepOnce(world.parts());
    expect(new Set(world.woken).size).toBe(world.woken.length);
    expect(world.woken.length).toBeGreaterThan(700);
  });

  it('settles page after page until nothing is overdue, a bounded number at once', async () => {
    const world = new World();
    world.overdue.push(...cases(1_700));
    expect(await sweepOnce(world.parts())).toEqual({ woken: 0, settled: 1_700 });
    expect(world.overdue).toEqual([]);
    expect(world.most).toBe(8);
  });

  it('settles the others when some cannot be settled, and ends', async () => {
    const world = new World();
    world.overdue.push(...cases(1_200));
    for (const id of cases(600)) world.poison.add(id);
    expect((await sweepOnce(world.parts())).settled).toBe(600);
    expect(world.overdue).toHaveLength(600);
  });

  it('leaves the rest to the next sweep when its time is up or the worker stops', async () => {
    const world = new World();
    world.pace = 20;
    world.overdue.push(...cases(3_000));
    const { settled } = await sweepOnce(world.parts());
    expect(settled).toBeGreaterThan(2_000);
    expect(settled).toBeLessThan(2_500);
    world.stopped = true;
    expect((await sweepOnce(world.parts())).settled).toBe(0);
  });

  it('wakes whom nobody woke and each channel with something to deliver, though one signal fails', async () => {
    const world = new World();
    world.left = ['a', 'b', 'c'].map((caseId) => ({ caseId, processId: 'test-process' }));
    world.poison.add('b');
    expect((await sweepOnce(world.parts())).woken).toBe(2);
    expect(world.woken).toEqual(['a', 'c']);
    expect(world.delivered).toEqual(['email']);
  });

  it('deletes uploads that nobody needs, and goes on where their folder is away', async () => {
    const world = new World();
    await sweepOnce(world.parts());
    world.poison.add('uploads');
    world.overdue.push(...cases(3));
    expect((await sweepOnce(world.parts())).settled).toBe(3);
    expect(world.forgotten).toHaveLength(2);
  });

  it('does not wake the same case again at once', async () => {
    const world = new World();
    world.left = [{ caseId: 'a', processId: 'test-process' }];
    await sweepOnce(world.parts());
    await sweepOnce(world.parts());
    expect(world.woken).toEqual(['a']);
  });
});
