import { type Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '#contract';

const KEYWORD = 2;
const NAMES = Object.values(SEARCH_ATTRIBUTES);

/** Makes the search attributes of case workflows known to the namespace where they are not: without them no case would move. */
export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = NAMES.filter((name) => customAttributes[name] === undefined);
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map((name) => [name, KEYWORD])),
  });
}
