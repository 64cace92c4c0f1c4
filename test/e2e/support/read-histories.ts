import { type Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';

/** A workflow with all that Temporal keeps of it, in clear. */
export interface ReadHistory {
  readonly workflowId: string;
  readonly type: string;
  readonly text: string;
}

/** The histories of all workflows of the namespace; payloads, which are base64 in them, are decoded. */
export async function readHistories(client: Client): Promise<readonly ReadHistory[]> {
  const histories: ReadHistory[] = [];
  for await (const { workflowId, runId, type, raw } of client.workflow.list()) {
    const history = historyToJSON(await client.workflow.getHandle(workflowId, runId).fetchHistory());
    histories.push({ workflowId, type, text: decoded(JSON.stringify([raw.memo ?? null, raw.searchAttributes ?? null]) + history) });
  }
  return histories;
}

function decoded(json: string): string {
  const payloads = [...json.matchAll(/"data":\s*"([A-Za-z0-9+/=]*)"/g)];
  return [json, ...payloads.map(([, data = '']) => Buffer.from(data, 'base64').toString('utf8'))].join('\n');
}
