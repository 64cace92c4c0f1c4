import { type InboxKey } from '#store';
import { isCaseId } from '../../http/id-pipe';
import { ProblemError } from '../../problem/problem-error';
import { type InboxQueryDto } from './inbox.dto';

/** Cursors of one tab in one order under one filter fit no other list. */
export function inboxListName({ tab, sort = 'urgency', process, element, organisation, batch, due, search }: InboxQueryDto): string {
  return JSON.stringify(['inbox', tab, sort, process, element, organisation, batch, due, search]);
}

/** What a cursor carries. */
export function keyToJson({ at, caseId, no }: InboxKey): unknown {
  return [at?.toISOString() ?? null, caseId, no];
}

/** The key of a cursor that this service signed; `invalid-cursor` where an older version wrote it otherwise. */
export function keyFromJson(value: unknown): InboxKey {
  const [at, caseId, no, ...rest]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (!isCaseId(caseId) || typeof no !== 'number' || rest.length > 0) throw new ProblemError('invalid-cursor');
  return { at: typeof at === 'string' ? new Date(at) : undefined, caseId, no };
}
