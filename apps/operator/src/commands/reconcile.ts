import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { CHANNELS, DELIVERY_WORKFLOW, TASK_QUEUE, WAKE_SIGNAL } from '#contract';
import { type Session } from '../session';
import { say } from '../stack/progress';

/** What a reconciliation found and did. */
export interface Reconciled {
  readonly open: number;
  /** Cases whose workflow did not run and was woken. */
  readonly woken: number;
}

/** What it needs of a session. */
interface ReconcileParts {
  readonly cases: Pick<Session['cases'], 'listOpenCases'>;
  readonly config: Pick<Session['config'], 'temporalAddress' | 'temporalNamespace'>;
}

interface OpenCase {
  readonly caseId: string;
  readonly processId: string;
}

const PAGE = 200;
/** Calls to Temporal at a time: a small server starts some 75 workflows a second and has other work too. */
const AT_ONCE = 8;
const CALL_MS = 10_000;

/** Brings every open case without a running workflow, and every channel, back to motion; safe at any time and as often as wanted. */
export async function reconcileCases({ cases, config }: ReconcileParts): Promise<Reconciled> {
  const connection = await Connection.connect({ address: config.temporalAddress });
  const client = new Client({ connection, namespace: config.temporalNamespace });
  try {
    await Promise.all(
      CHANNELS.map((channel) => wake(client, { workflowId: `delivery:${channel}`, type: DELIVERY_WORKFLOW, argument: channel })),
    );
    let done: Reconciled = { open: 0, woken: 0 };
    for (
      let page = await cases.listOpenCases(undefined, PAGE);
      page.length > 0;
      page = await cases.listOpenCases(page.at(-1)?.caseId, PAGE)
    ) {
      const woken = await reconcilePage(client, page);
      done = { open: done.open + page.length, woken: done.woken + woken };
      say(`Reconciling: ${done.open} open cases looked at, ${done.woken} woken`);
    }
    return done;
  } finally {
    await connection.close();
  }
}

async function reconcilePage(client: Client, page: readonly OpenCase[]): Promise<number> {
  const waiting = [...page];
  let woken = 0;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (await isRunning(client, next.caseId)) continue;
      await wake(client, { workflowId: next.caseId, type: next.processId, argument: next.caseId });
      woken += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return woken;
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.withDeadline(Date.now() + CALL_MS, () => client.workflow.getHandle(workflowId).describe());
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function wake(client: Client, { workflowId, type, argument }: { workflowId: string; type: string; argument: string }): Promise<void> {
  const start = { workflowId, taskQueue: TASK_QUEUE, signal: WAKE_SIGNAL, args: [argument] };
  await client.withDeadline(Date.now() + CALL_MS, () => client.workflow.signalWithStart(type, start));
}
