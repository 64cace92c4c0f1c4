import { isJsonObject, type JsonValue } from '#engine';
import { type CaseDraft } from './case-draft';

/** The batch (批次) of a case: what the process names it by, once that is known, and before it what the application names. */
export function batchOf({ row, definition, engine }: Pick<CaseDraft, 'row' | 'definition' | 'engine'>): string | undefined {
  const path = definition.graph.batch;
  if (path === undefined || engine === undefined) return row.batch;
  const value = path.reduce<JsonValue | undefined>(
    (found, name) => (isJsonObject(found) ? found[name] : undefined),
    engine.scopes[0]?.variables,
  );
  return typeof value === 'string' && value !== '' ? value : row.batch;
}
