import { setTimeout as sleep } from 'node:timers/promises';
import { type BatchCounty, PROCESS } from './batch-county';

export const BATCH = 'bench';
const ITEMS = 250;
const LOOK_MS = 100;

/** The open tasks of an element that are the orderer's, or offered to them. */
export const ofBatch = (element: string): object => ({ of: { batch: BATCH, processId: PROCESS, element } });

/** Orders a bulk run, with the items handed in by pages, and waits until the worker is done; whatever was not done throws. */
export async function runInBulk(
  county: BatchCounty,
  username: string,
  run: { readonly order: object; readonly items?: readonly object[] },
): Promise<void> {
  const token = await county.tokenOf(username);
  const items = run.items ?? [];
  const { id } = await county.client.post('/api/bulk-runs', { token, body: { ...run.order, start: items.length === 0 } });
  const path = `/api/bulk-runs/${String(id)}`;
  for (let from = 0; from < items.length; from += ITEMS)
    await county.client.post(`${path}/items`, { token, body: { from: from + 1, items: items.slice(from, from + ITEMS) } });
  if (items.length > 0) await county.client.post(path, { token, body: { verb: 'start' } });
  for (;;) {
    const status = await county.client.get(path, { token });
    if (status['state'] === 'done') {
      checkAllDone(username, status['counts']);
      return;
    }
    await sleep(LOOK_MS);
  }
}

function checkAllDone(username: string, counts: unknown): void {
  const other = (counts as readonly { readonly status: string }[]).filter(({ status }) => status !== 'done');
  if (other.length > 0) throw new Error(`bulk run of ${username}: ${JSON.stringify(counts)}`);
}

/** Waits until as many tasks of an element are open. */
export const untilOpen = (county: BatchCounty, element: string, tasks: number): Promise<void> =>
  untilCounted(county, tasks, {
    text: "SELECT count(*) AS n FROM tasks WHERE element = $1 AND status IN ('ready', 'claimed')",
    values: [element],
  });

/** Waits until a statement counts at least so many. */
export async function untilCounted(
  county: BatchCounty,
  wanted: number,
  { text, values = [] }: { readonly text: string; readonly values?: readonly unknown[] },
): Promise<void> {
  while ((await county.count(text, values)) < wanted) await sleep(LOOK_MS);
}
