import { type WorkflowHandle } from '@temporalio/client';
import { DELIVERY_WORKFLOW, type Delivered, MIGRATION_WORKFLOW, RECORDS_WORKFLOW, SWEEP_WORKFLOW, WAKE_SIGNAL } from '#contract';
import { FakeCase, fakeJob } from './fake-case';

/** What the people of a recording are called and have: none of it may ever be found in a history. */
export const SEEDED = [
  '王秀英',
  '332603194001011236',
  '13800001234',
  '6228480402564890018',
  '红斑狼疮',
  'wang.xiuying@example.org',
] as const;

/** A life of a workflow, played on a real server to record its history. */
export interface Scenario {
  readonly workflowType: string;
  readonly argument?: string;
  readonly activities: object;
  /** What happens to it from outside; its end is awaited after this, unless it has none. */
  readonly act?: (handle: WorkflowHandle) => Promise<void>;
  readonly endless?: true;
}

/** Fails as a careless library would, quoting everything it was given. */
const careless = (code: string): Error => Object.assign(new Error(`cannot register ${SEEDED.join(', ')}`), { code });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (holds: () => boolean) => {
  while (!holds()) await pause(20);
};
const wake = (handle: WorkflowHandle) => handle.signal(WAKE_SIGNAL);
const soon = (now: Date, ms: number) => new Date(now.getTime() + ms).toISOString();

const ofCase = (fake: FakeCase, act?: Scenario['act']): Scenario => ({
  workflowType: 'chronic-card-appraisal',
  activities: fake.activities(),
  ...(act === undefined ? {} : { act }),
});

function jobsAndRetries(): Scenario {
  const fake = new FakeCase({ jobs: [fakeJob(4), fakeJob(5, 'issue-certificate')] });
  fake.onJob = (no, attempt) => {
    if (no === 4 && attempt < 3) throw careless('registry-away');
  };
  fake.onSettle = () => {
    if (new Set(fake.ran).size === 2 && fake.ran.length >= 4) fake.close();
  };
  return ofCase(fake);
}

function incidentAndRetry(): Scenario {
  const fake = new FakeCase({ jobs: [fakeJob(4)] });
  fake.onJob = () => {
    if (fake.failed.length === 0) throw careless('panel-too-small');
    fake.close();
  };
  return ofCase(fake, async (handle) => {
    await until(() => fake.failed.length === 1);
    fake.change({ jobs: [fakeJob(4)] });
    await wake(handle);
  });
}

function alarmAndWakes(): Scenario {
  const fake = new FakeCase();
  let due = Number.POSITIVE_INFINITY;
  fake.onSettle = (now, times) => {
    if (now.getTime() >= due) fake.close();
    else if (times === 1) fake.change({ alarmAt: soon(now, 3_600_000) });
    else if (times === 2) fake.change({ stage: 'publicity' });
    else if (due === Number.POSITIVE_INFINITY) {
      due = now.getTime() + 1_500;
      fake.change({ alarmAt: new Date(due).toISOString(), stage: undefined });
    }
  };
  return ofCase(fake, async (handle) => {
    await until(() => fake.settledAt.length === 1);
    await wake(handle);
    await until(() => fake.settledAt.length === 2);
    await wake(handle);
  });
}

function jobDropped(): Scenario {
  const fake = new FakeCase({ jobs: [fakeJob(4)] });
  fake.onJob = async () => {
    await until(() => fake.settledAt.length >= 3);
  };
  return ofCase(fake, async (handle) => {
    await until(() => fake.ran.length === 1);
    fake.change({ jobs: [] });
    await wake(handle);
    await until(() => fake.settledAt.length >= 3);
    fake.close();
    await wake(handle);
  });
}

function longLife(): Scenario {
  const fake = new FakeCase();
  fake.onSettle = (now, times) => {
    if (times > 45) fake.close();
    else fake.change({ jobs: times % 3 === 0 ? [fakeJob(times)] : [], alarmAt: soon(now, 86_400_000 + times) });
  };
  return ofCase(fake, async (handle) => {
    for (let times = 1; times <= 45; times += 1) {
      await until(() => fake.settledAt.length >= times);
      if (fake.settledAt.length <= 45) await wake(handle).catch(() => undefined); // It may have ended meanwhile.
    }
  });
}

function delivery(): Scenario {
  const answers: readonly Delivered[] = [{ more: true }, { more: false, nextAt: soon(new Date(), 1_500) }, { more: false }];
  let asked = 0;
  const deliver = (): Promise<Delivered> => {
    asked += 1;
    return asked === 4 ? Promise.reject(careless('ECONNREFUSED')) : Promise.resolve(answers[asked - 1] ?? { more: false });
  };
  return {
    workflowType: DELIVERY_WORKFLOW,
    argument: 'email',
    activities: { deliver },
    endless: true,
    act: async (handle) => {
      await until(() => asked === 3);
      await handle.signal(WAKE_SIGNAL);
      await until(() => asked === 5);
      await pause(300);
    },
  };
}

/** Two pages, an attempt that fails, and a resumption that the last page has not seen. */
function migration(): Scenario {
  let worked = 0;
  let resumed = false;
  const migrateCases = async (): Promise<{ readonly more: boolean }> => {
    worked += 1;
    if (worked === 2) throw careless('ECONNREFUSED');
    if (worked === 4) await until(() => resumed);
    return { more: worked < 4 };
  };
  return {
    workflowType: MIGRATION_WORKFLOW,
    argument: '0190d5a0-0000-7000-8000-000000000010',
    activities: { migrateCases },
    act: async (handle) => {
      await until(() => worked === 4);
      await wake(handle);
      resumed = true;
    },
  };
}

/** A night of three activities, of which the second fails once. */
function records(): Scenario {
  let worked = 0;
  const fallDue = (): Promise<{ readonly done: number; readonly postponed: number; readonly more: boolean }> => {
    worked += 1;
    if (worked === 2) return Promise.reject(careless('ECONNREFUSED'));
    return Promise.resolve({ done: 500, postponed: 1, more: worked < 4 });
  };
  return { workflowType: RECORDS_WORKFLOW, activities: { fallDue } };
}

/** The recorded lives by the name of their file. */
export const SCENARIOS = {
  'closed-at-once': () => ofCase(new FakeCase({ open: false })),
  'jobs-and-retries': jobsAndRetries,
  'incident-and-retry': incidentAndRetry,
  'alarm-and-wakes': alarmAndWakes,
  'job-dropped': jobDropped,
  'long-life': longLife,
  delivery,
  migration,
  records,
  sweep: () => ({ workflowType: SWEEP_WORKFLOW, activities: { sweep: () => Promise.resolve({ woken: 1, settled: 2 }) } }),
} as const satisfies Readonly<Record<string, () => Scenario>>;

export type ScenarioName = keyof typeof SCENARIOS;
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as readonly ScenarioName[];
