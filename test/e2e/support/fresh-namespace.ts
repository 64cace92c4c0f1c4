import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { randomUUID } from 'node:crypto';

/** A namespace of its own on a Temporal server. */
export interface FreshNamespace {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  close(): Promise<void>;
}

/** Registers a namespace on the tests' Temporal, which hides the cases of other tests. */
export async function createFreshNamespace(): Promise<FreshNamespace> {
  const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
  const connection = await Connection.connect({ address });
  const namespace = `e2e-${randomUUID()}`;
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  return { address, namespace, client: new Client({ connection, namespace }), close: () => connection.close() };
}
