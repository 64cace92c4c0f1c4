import { type Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '#contract';

const KEYWORD = 2;

/** Makes the attributes of the case workflow known to a test server. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const searchAttributes = Object.fromEntries(Object.values(SEARCH_ATTRIBUTES).map((name) => [name, KEYWORD]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
