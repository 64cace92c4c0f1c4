import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '#contract';
import { stopProcess } from '../../../apps/operator/src/stack/process-mark';
import { findTemporalCli } from '../../../apps/operator/src/stack/temporal-binary';
import { startTemporal } from '../../../apps/operator/src/stack/temporal-server';
import { type Installation } from './installation';

/** A server that remembers nothing, at the address of the one whose data is deleted; that one must have stopped. Resolves to its stop. */
export async function startFreshTemporal({ places, env }: Pick<Installation, 'places' | 'env'>): Promise<() => Promise<void>> {
  rmSync(places.temporal, { recursive: true, force: true });
  mkdirSync(places.temporal, { recursive: true });
  const { mark } = await startTemporal({
    cli: await findTemporalCli(places.cache),
    namespace: 'default',
    keywords: Object.values(SEARCH_ATTRIBUTES),
    dbFile: join(places.temporal, 'fresh.sqlite'),
    logFile: join(places.logs, 'temporal.log'),
    markFile: join(places.marks, 'temporal'),
    port: Number((env['TEMPORAL_ADDRESS'] ?? '').split(':')[1]),
    pages: false,
    detached: true,
  });
  return () => stopProcess(mark, 'SIGTERM', 10_000);
}

/** Those of the cases whose workflow runs. */
export async function listRunning(address: string, caseIds: readonly string[]): Promise<readonly string[]> {
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection });
    const states = caseIds.map(async (caseId) => {
      try {
        return (await workflow.getHandle(caseId).describe()).status.name;
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'unknown';
        throw error;
      }
    });
    const names = await Promise.all(states);
    return caseIds.filter((_caseId, index) => names[index] === 'RUNNING');
  } finally {
    await connection.close();
  }
}
