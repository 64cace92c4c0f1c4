import { type CaseId, type DefinitionHash, type PersonId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** Where a page of found entries ended. */
export interface AuditKey {
  readonly at: Date;
  readonly caseId: CaseId;
  readonly seq: number;
}

/** Which entries of the trails of cases: of whole days, by whom, of what kind, of which case. */
export interface AuditQuery {
  readonly from: Date;
  readonly until: Date;
  /** Any of them. */
  readonly actors?: readonly PersonId[] | undefined;
  readonly kind?: string | undefined;
  readonly caseId?: CaseId | undefined;
  readonly after?: AuditKey | undefined;
  readonly limit: number;
}

/** An entry without its detail, which holds what was handed in. */
export interface FoundEntry {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly definitionHash: DefinitionHash;
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly element?: string | undefined;
  readonly actor?: PersonId | undefined;
  readonly actorName?: string | undefined;
  /** Whether the actor holds or held a post. */
  readonly isStaff: boolean;
}

interface Row {
  readonly case_id: CaseId;
  readonly number: string;
  readonly definition_hash: DefinitionHash;
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly element: string | null;
  readonly actor: PersonId | null;
  readonly actor_name: string | null;
  readonly is_staff: boolean;
}

/** The statement of `searchAudit`: days are found by the summaries of `audit_entries_at`. */
export function auditStatement({ from, until, actors, kind, caseId, after, limit }: AuditQuery): Statement {
  const values: unknown[] = [from, ...behind(after, until), limit];
  const place = (value: unknown, type: string): string => `$${String(values.push(value))}::${type}`;
  const conditions = [
    'a.at >= $1::timestamptz',
    'a.at <= $2::timestamptz',
    '(a.at, a.case_id, a.seq) < ($2::timestamptz, $3::uuid, $4::int)',
    ...(actors === undefined ? [] : [`a.actor = ANY (${place(actors, 'uuid[]')})`]),
    ...(kind === undefined ? [] : [`a.kind = ${place(kind, 'text')}`]),
    ...(caseId === undefined ? [] : [`a.case_id = ${place(caseId, 'uuid')}`]),
  ];
  const text = `SELECT a.*, c.number, encode(c.definition_hash, 'hex') AS definition_hash, p.name AS actor_name, EXISTS (SELECT FROM postings g WHERE g.person_id = a.actor) AS is_staff
    FROM (SELECT a.case_id, a.seq, a.at, a.kind, a.element, a.actor FROM audit_entries a WHERE ${conditions.join(' AND ')}
      ORDER BY a.at DESC, a.case_id DESC, a.seq DESC LIMIT $5) a
    JOIN cases c ON c.id = a.case_id LEFT JOIN people p ON p.id = a.actor ORDER BY a.at DESC, a.case_id DESC, a.seq DESC`;
  const shape = [actors && 'actors', kind && 'kind', caseId && 'case'].filter(Boolean).join('-');
  return { name: `search-audit-${shape}`, text, values };
}

const behind = (after: AuditKey | undefined, until: Date): readonly unknown[] =>
  after === undefined ? [until, 'ffffffff-ffff-ffff-ffff-ffffffffffff', 2_147_483_647] : [after.at, after.caseId, after.seq];

/** Entries of the trails of cases, the latest first, at most `limit`. */
export async function searchAudit(store: Store, query: AuditQuery): Promise<readonly FoundEntry[]> {
  return (await queryStore<Row>(store, auditStatement(query))).rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.number,
    definitionHash: row.definition_hash,
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    element: given(row.element),
    actor: given(row.actor),
    actorName: given(row.actor_name),
    isStaff: row.is_staff,
  }));
}
