import { type CaseId, type DefinitionHash, type OrganisationId, type PersonId } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';
import { BELOW } from './offers-below';

/** How many clocks and tasks stand on a rung of their ladder as the highest one that was told. */
export interface RungCount {
  readonly rung: string;
  readonly count: number;
}

/** Who was told of a rung, and when. */
export interface ToldRung {
  readonly rung: string;
  readonly post: string;
  readonly organisation: string;
  readonly at: Date;
}

/** A clock of a case or of a task that is still late, with the rungs that were told, the latest first. */
export interface LateClock {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly definitionHash: DefinitionHash;
  readonly clock: string;
  readonly at: Date;
  readonly dueAt?: Date | undefined;
  readonly told: readonly ToldRung[];
  /** The task whose days it counts, where it is one's. */
  readonly task?: { readonly no: number; readonly element: string } | undefined;
  /** Who has that task; not told of what was given by name, which may be a seat in a secret panel. */
  readonly ownerId?: PersonId | undefined;
  readonly ownerName?: string | undefined;
}

/** Where a page ends: the key of its last row. */
export type LateKey = Pick<LateClock, 'at' | 'caseId' | 'clock'>;

/** Clocks whose highest rung told is this one, or all. */
export interface LateQuery {
  readonly offices: readonly OrganisationId[];
  readonly rung?: string | undefined;
  readonly after?: LateKey | undefined;
  readonly limit: number;
}

// One row a clock: the last rung that was climbed and concerns somebody still, in cases that these offices handle or that come from there.
const TOP = `WITH ${BELOW},
  top AS (SELECT DISTINCT ON (e.case_id, e.clock) e.case_id, e.clock, e.rung, e.at, c.number, c.definition_hash
    FROM escalations e CROSS JOIN LATERAL (SELECT * FROM cases WHERE cases.id = e.case_id LIMIT 1) c
    WHERE e.ended_at IS NULL AND (c.organisation_id IN (SELECT id FROM below) OR c.township_id IN (SELECT id FROM below))
    ORDER BY e.case_id, e.clock, e.at DESC, e.rung DESC)`;

const PAGE = `${TOP}
  SELECT top.case_id, top.number, encode(top.definition_hash, 'hex') AS definition_hash, top.clock, top.at, told.told,
    coalesce(k.due_at, t.due_at) AS due_at, t.no AS task_no, t.element, w.id AS owner_id, w.name AS owner_name
  FROM (SELECT * FROM top WHERE ($2::text IS NULL OR rung = $2) AND (at, case_id, clock) < ($3::timestamptz, $4::uuid, $5::text)
    ORDER BY at DESC, case_id DESC, clock DESC LIMIT $6) top
  CROSS JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('rung', e.rung, 'post', e.post, 'organisation', coalesce(o.name, ''), 'at', e.at)
      ORDER BY e.at DESC, e.rung DESC) AS told FROM escalations e LEFT JOIN organisations o ON o.id = e.organisation_id
    WHERE e.case_id = top.case_id AND e.clock = top.clock) told
  LEFT JOIN clocks k ON k.case_id = top.case_id AND k.clock = top.clock
  LEFT JOIN tasks t ON t.case_id = top.case_id AND top.clock = 'task:' || t.no
  LEFT JOIN people w ON w.id = t.owner_id AND EXISTS (SELECT FROM task_offers o WHERE o.case_id = t.case_id AND o.task_no = t.no) ORDER BY top.at DESC, top.case_id DESC, top.clock DESC`;

interface Row {
  readonly case_id: CaseId;
  readonly number: string;
  readonly definition_hash: DefinitionHash;
  readonly clock: string;
  readonly at: Date;
  readonly told: readonly { readonly rung: string; readonly post: string; readonly organisation: string; readonly at: string }[];
  readonly due_at: Date | number | null;
  readonly task_no: number | null;
  readonly element: string | null;
  readonly owner_id: PersonId | null;
  readonly owner_name: string | null;
}

/** How many stand on each rung. */
export async function countLateClocks(store: Store, offices: readonly OrganisationId[]): Promise<readonly RungCount[]> {
  const text = `${TOP} SELECT rung, count(*)::int AS count FROM top GROUP BY rung ORDER BY rung`;
  return (await queryStore<RungCount & Record<string, unknown>>(store, { name: 'count-late-clocks', text, values: [offices] })).rows;
}

/** The statement of a page, for the test of its plan. */
export const lateClocksStatement = ({ offices, rung, after, limit }: LateQuery): Statement => ({
  name: 'list-late-clocks',
  text: PAGE,
  values: [
    offices,
    rung ?? null,
    after?.at ?? 'infinity',
    after?.caseId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    after?.clock ?? '',
    limit,
  ],
});

/** A page of them, the last told first. */
export async function listLateClocks(store: Store, query: LateQuery): Promise<readonly LateClock[]> {
  const { rows } = await queryStore<Row & Record<string, unknown>>(store, lateClocksStatement(query));
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNumber: row.number,
    definitionHash: row.definition_hash,
    clock: row.clock,
    at: row.at,
    dueAt: instant(row.due_at),
    told: row.told.map(({ at, ...each }) => ({ ...each, at: new Date(at) })),
    task: row.task_no === null || row.element === null ? undefined : { no: row.task_no, element: row.element },
    ownerId: given(row.owner_id),
    ownerName: given(row.owner_name),
  }));
}
