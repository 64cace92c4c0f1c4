import { queryStore } from '#store';
import { deployCard, post } from '../../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../../support/browser-stack';
import { withBenchDatabase } from '../bench-database';
import { latenciesOf, timed } from '../percentiles';

const OPEN_TASKS = 10_000;
const RUNS = 10;

/** `npm run bench -- pages`: milliseconds from the beginning of a navigation to the first row that can be clicked, nothing in the browser's cache. */
export async function benchPages(openTasks = OPEN_TASKS): Promise<object> {
  return withBenchDatabase(async (url) => {
    process.env['TEST_DATABASE_URL'] = url;
    const stack = await openBrowserStack();
    try {
      await fill(stack, openTasks);
      return { openTasks, runs: RUNS, inbox: latenciesOf(await measureInbox(stack)) };
    } finally {
      await stack.close();
    }
  });
}

/** One case by the engine, and copies of what its lists are read from. */
async function fill(stack: BrowserStack, openTasks: number): Promise<void> {
  await deployCard(stack.api);
  const applied = { processId: 'card', townshipId: 'north', data: { illness: '高血压三级' } };
  const { body } = await post(stack.api, await stack.api.person('王小明'), '/api/applications', applied).expect(201);
  const values = [(body as { readonly caseId: string }).caseId, openTasks - 1];
  const copyId = `('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))`;
  const copies = (table: string, given: string): string => `INSERT INTO ${table}
    SELECT copy.* FROM ${table} row, generate_series(1, $2::int) n, jsonb_populate_record(row, jsonb_build_object(${given})) copy`;
  const { store } = stack.api;
  await queryStore(store, { text: `${copies('cases', `'id', ${copyId}, 'number', 'B' || n`)} WHERE row.id = $1`, values });
  await queryStore(store, {
    text: `${copies('tasks', `'case_id', ${copyId}, 'due_at', row.due_at + n * interval '1 minute'`)} WHERE row.case_id = $1`,
    values,
  });
  await queryStore(store, {
    text: `${copies('task_offers', `'case_id', ${copyId}, 'due_at', row.due_at + n * interval '1 minute'`)} WHERE row.case_id = $1`,
    values,
  });
  await queryStore(store, { text: 'VACUUM (ANALYZE)' });
}

async function measureInbox(stack: BrowserStack): Promise<readonly number[]> {
  const reviewer = await stack.api.person('李审核', 'reviewer-1@north');
  const signedIn = await stack.signIn(reviewer, '/work/inbox/claimable');
  await signedIn.locator('tr[data-row-key]').first().waitFor();
  const storageState = await signedIn.context().storageState();
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const window = await stack.openWindow({ storageState, viewport: { width: 1280, height: 900 } });
    const page = await window.newPage();
    await timed(samples, async () => {
      await page.goto(`${stack.origin}/work/inbox/claimable`, { waitUntil: 'commit' });
      await page.locator('tr[data-row-key] a').first().click({ trial: true });
    });
    await window.close();
  }
  return samples;
}
