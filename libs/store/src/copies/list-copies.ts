import { type Actor } from '#access';
import { type CaseId, type DefinitionHash, type OrganisationId, type PersonId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant, onlyRow, safeInteger } from '../row-values';

/** A carbon copy (抄送) to the reader or to a post of the reader, with the case that it lets read. */
export interface CopyView {
  readonly id: number;
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly definitionHash: DefinitionHash;
  readonly organisationId: OrganisationId;
  readonly townshipId?: OrganisationId | undefined;
  readonly subject: string;
  readonly taskNo: number;
  readonly element: string;
  /** The post that it went to; undefined for a copy to the person. */
  readonly post?: string | undefined;
  readonly sentBy: PersonId;
  readonly sentByName: string;
  readonly sentAt: Date;
  /** When this reader read it; colleagues of the post read for themselves. */
  readonly readAt?: Date | undefined;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly number: string;
  readonly definition_hash: DefinitionHash;
  readonly organisation_id: OrganisationId;
  readonly township_id: OrganisationId | null;
  readonly subject: string;
  readonly task_no: number;
  readonly element: string;
  readonly post: string | null;
  readonly sent_by: PersonId;
  readonly sent_by_name: string | null;
  readonly sent_at: Date;
  readonly read_at: Date | null;
}

/** A page, latest first; `after` is the last id of the page before. */
export interface CopyPage {
  readonly after?: number | undefined;
  readonly limit: number;
  readonly unreadOnly?: boolean;
}

const held = `unnest($2::text[], $3::text[]) AS held (organisation_id, post)`;
const UNREAD = ` AND NOT EXISTS (SELECT FROM copy_reads r WHERE r.person_id = $1 AND r.copy_id = y.id)`;

const valuesOf = ({ personId, postings }: Actor): readonly unknown[] => [
  personId,
  postings.map(({ organisationId }) => organisationId),
  postings.map(({ post }) => post),
];

/** Copies to the actor and to the posts held now; one query by index. */
export async function listCopies(store: Store, actor: Actor, page: CopyPage): Promise<readonly CopyView[]> {
  const { rows } = await queryStore<Result>(store, copiesStatement(actor, page));
  return rows.map(toView);
}

/** The statement of `listCopies`: keys by index alone, then their rows, each found by its key. */
export function copiesStatement(actor: Actor, { after = Number.MAX_SAFE_INTEGER, limit, unreadOnly = false }: CopyPage): Statement {
  const unread = unreadOnly ? UNREAD : '';
  const text = `SELECT y.*, c.number, encode(c.definition_hash, 'hex') AS definition_hash, c.organisation_id, c.township_id, c.subject, t.element,
      s.name AS sent_by_name, r.read_at
    FROM (SELECT id, case_id, task_no, post, sent_by, sent_at FROM (
        (SELECT y.* FROM copies y WHERE y.person_id = $1 AND y.id < $4${unread} ORDER BY y.id DESC LIMIT $5)
        UNION ALL
        SELECT found.* FROM ${held} CROSS JOIN LATERAL (
          SELECT y.* FROM copies y WHERE y.organisation_id = held.organisation_id AND y.post = held.post AND y.id < $4${unread}
          ORDER BY y.id DESC LIMIT $5) found
      ) merged ORDER BY id DESC LIMIT $5) y
    CROSS JOIN LATERAL (SELECT * FROM cases WHERE cases.id = y.case_id LIMIT 1) c
    CROSS JOIN LATERAL (SELECT element FROM tasks WHERE tasks.case_id = y.case_id AND tasks.no = y.task_no LIMIT 1) t
    LEFT JOIN LATERAL (SELECT name FROM people WHERE people.id = y.sent_by LIMIT 1) s ON true
    LEFT JOIN LATERAL (SELECT read_at FROM copy_reads WHERE copy_reads.person_id = $1 AND copy_reads.copy_id = y.id LIMIT 1) r ON true
    ORDER BY y.id DESC`;
  return {
    name: `list-copies${unreadOnly ? '-unread' : ''}`,
    text,
    values: [...valuesOf(actor), after, Math.min(Math.max(limit, 1), 100)],
  };
}

/** How many copies to the actor and the posts held the actor has not read. */
export async function countUnreadCopies(store: Store, actor: Actor): Promise<number> {
  const { rows } = await queryStore<{ count: string }>(store, unreadStatement(actor));
  return safeInteger(onlyRow(rows).count);
}

/** The statement of `countUnreadCopies`. */
export function unreadStatement(actor: Actor): Statement {
  const text = `SELECT (SELECT count(*) FROM copies y WHERE y.person_id = $1${UNREAD})
    + (SELECT coalesce(sum(found.count), 0) FROM ${held} CROSS JOIN LATERAL (
        SELECT count(*) AS count FROM copies y WHERE y.organisation_id = held.organisation_id AND y.post = held.post${UNREAD}) found) AS count`;
  return { name: 'count-unread-copies', text, values: valuesOf(actor) };
}

const toView = (row: Result): CopyView => ({
  id: safeInteger(row.id),
  caseId: row.case_id,
  caseNumber: row.number,
  definitionHash: row.definition_hash,
  organisationId: row.organisation_id,
  townshipId: given(row.township_id),
  subject: row.subject,
  taskNo: row.task_no,
  element: row.element,
  post: given(row.post),
  sentBy: row.sent_by,
  sentByName: row.sent_by_name ?? '',
  sentAt: row.sent_at,
  readAt: instant(row.read_at),
});
