import { type Statement, type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { onlyRow } from '../row-values';
import { type Roster, type RowFate } from './roster';
import { changeRoster, findRoster } from './rosters';

/** How a roster is brought to bear; shares are of 1. */
export interface Reconciling {
  readonly rosterId: string;
  /** Whether who is not on it has left. */
  readonly isSnapshot: boolean;
  /** What needs a second person's word. */
  readonly doubtsOf: (seen: Seen) => readonly string[];
  /** Business time. */
  readonly at: Date;
}

/** What a roster would do, in numbers. */
export interface Seen {
  readonly counts: Readonly<Record<RowFate, number>>;
  /** People on the last roster of the kind. */
  readonly listedBefore: number;
}

/**
 * Statements over a hundred thousand rows take seconds; the pool's limit is for people's clicks. Rows that were just written have no statistics yet, and
 * a planner that takes them for a handful would compare each with each.
 */
const PATIENCE = [{ text: "SET LOCAL statement_timeout = '120s'" }, { text: 'SET LOCAL enable_nestloop = off' }];

/** One roster of a kind after the other. */
const lockKind = (kind: string): Statement => ({
  name: 'lock-roster-kind',
  text: `SELECT applied_as_of::text AS applied, (SELECT count(*) FROM identity_tags WHERE roster_kind = $1 AND listed AND replaced_at IS NULL)::int AS listed
    FROM roster_kinds WHERE id = $1 FOR UPDATE`,
  values: [kind],
});

const FORGET = 'DELETE FROM roster_rows WHERE roster_id = $1 AND line IS NULL';

const JUDGE = `UPDATE roster_rows r SET fate = CASE WHEN t.id IS NULL THEN 'added'
      WHEN t.tag = r.tag AND t.name_hash = r.name_hash AND t.valid_from = coalesce(r.valid_from, t.valid_from)
        AND t.valid_until IS NOT DISTINCT FROM r.valid_until THEN 'unchanged' ELSE 'changed' END
  FROM roster_rows s LEFT JOIN identity_tags t ON t.roster_kind = $2 AND t.listed AND t.replaced_at IS NULL AND t.identity_number_hash = s.identity_number_hash
  WHERE s.roster_id = $1 AND s.fault IS NULL AND r.roster_id = $1 AND r.no = s.no`;

/** Nobody leaves by a slip of the pen: whose name stands in a line with an unreadable number is held. */
const FIND_LEFT = `INSERT INTO roster_rows (roster_id, no, identity_number_hash, name_hash, person, tag, valid_from, valid_until, fate)
  SELECT $1, (SELECT rows FROM rosters WHERE id = $1) + row_number() OVER (ORDER BY t.id), t.identity_number_hash, t.name_hash, t.person, t.tag,
    t.valid_from, t.valid_until, CASE WHEN u.name_hash IS NULL THEN 'left' ELSE 'held' END
  FROM identity_tags t
    LEFT JOIN (SELECT DISTINCT name_hash FROM roster_rows WHERE roster_id = $1 AND fault IS NOT NULL AND identity_number_hash IS NULL) u
      ON u.name_hash = t.name_hash
  WHERE t.roster_kind = $2 AND t.listed AND t.replaced_at IS NULL
    AND NOT EXISTS (SELECT FROM roster_rows r WHERE r.roster_id = $1 AND r.identity_number_hash = t.identity_number_hash)`;

const COUNT = `UPDATE rosters SET counts = (SELECT coalesce(jsonb_object_agg(fate, n), '{}') FROM (
    SELECT fate, count(*) AS n FROM roster_rows WHERE roster_id = $1 GROUP BY fate) f) WHERE id = $1 RETURNING counts`;

/**
 * Tags are never rewritten: what is known no longer is marked, and what is known instead is added. A day before the first means that a tag never
 * held, and such a row is not written.
 */
const APPLY = `WITH r AS (SELECT * FROM roster_rows WHERE roster_id = $1 AND fate IN ('added', 'changed', 'left')),
    gone AS (
      UPDATE identity_tags t SET replaced_at = $4 FROM r
      WHERE r.fate <> 'added' AND t.roster_kind = $2 AND t.listed AND t.replaced_at IS NULL AND t.identity_number_hash = r.identity_number_hash
      RETURNING t.*, r.fate, r.tag AS tag_now, r.name_hash AS name_now, r.person AS person_now, r.valid_from AS from_now, r.valid_until AS until_now),
    next AS (
      SELECT identity_number_hash, name_hash, person, tag, coalesce(valid_from, $3::date) AS valid_from, valid_until, true AS listed FROM r WHERE fate = 'added'
      UNION ALL SELECT identity_number_hash, name_now, person_now, tag_now, coalesce(from_now, CASE WHEN tag_now = tag THEN valid_from ELSE $3::date END),
        until_now, true FROM gone WHERE fate = 'changed'
      UNION ALL SELECT identity_number_hash, name_hash, person, tag, valid_from,
        least(valid_until, CASE WHEN fate = 'left' THEN $3::date ELSE coalesce(from_now, $3::date) END - 1), false
        FROM gone WHERE fate = 'left' OR tag_now <> tag)
  INSERT INTO identity_tags (identity_number_hash, name_hash, person, tag, valid_from, valid_until, organisation_id, roster_kind, roster_id, listed, recorded_at)
  SELECT n.identity_number_hash, n.name_hash, n.person, n.tag, n.valid_from, n.valid_until, o.organisation_id, $2, $1, n.listed, $4
  FROM next n CROSS JOIN (SELECT organisation_id FROM rosters WHERE id = $1) o
  WHERE n.listed OR n.valid_until >= n.valid_from`;

/**
 * Brings a roster that was read to bear on the tags of its kind, all or nothing, and says what state it is in then: `telling` where the tags hold,
 * `awaiting-confirmation` where it was doubtful and nobody has confirmed it, `refused` where a later one was applied already.
 */
export async function reconcileRoster(store: Store, work: Reconciling): Promise<Roster | undefined> {
  return inTransaction(store, async (transaction) => {
    for (const setting of PATIENCE) transaction.defer(setting);
    const roster = await findRoster(transaction, work.rosterId);
    if (roster?.state !== 'read') return roster;
    const kind = onlyRow((await transaction.query<{ applied: string | null; listed: number }>(lockKind(roster.kind))).rows);
    if (work.isSnapshot && kind.applied !== null && roster.asOf < kind.applied) {
      await changeRoster(transaction, roster.id, { from: ['read'], state: 'refused', at: work.at, refusal: 'roster-outdated' });
      return findRoster(transaction, roster.id);
    }
    const seen = { counts: await judge(transaction, roster, work.isSnapshot), listedBefore: kind.listed };
    const doubts = roster.decidedBy === undefined ? work.doubtsOf(seen) : roster.doubts;
    const isDoubtful = doubts.length > 0 && roster.decidedBy === undefined;
    if (!isDoubtful) apply(transaction, roster, work);
    await changeRoster(transaction, roster.id, {
      from: ['read'],
      state: isDoubtful ? 'awaiting-confirmation' : 'telling',
      at: work.at,
      doubts,
    });
    return findRoster(transaction, roster.id);
  });
}

async function judge(transaction: Transaction, { id, kind }: Roster, isSnapshot: boolean): Promise<Seen['counts']> {
  transaction.defer({ text: FORGET, values: [id] });
  transaction.defer({ text: JUDGE, values: [id, kind] });
  if (isSnapshot) transaction.defer({ text: FIND_LEFT, values: [id, kind] });
  const { rows } = await transaction.query<{ counts: Partial<Seen['counts']> }>({ text: COUNT, values: [id] });
  return { pending: 0, bad: 0, added: 0, changed: 0, unchanged: 0, left: 0, held: 0, ...onlyRow(rows).counts };
}

function apply(transaction: Transaction, { id, kind, asOf }: Roster, { isSnapshot, at }: Reconciling): void {
  transaction.defer({ text: APPLY, values: [id, kind, asOf, at] });
  if (isSnapshot) transaction.defer({ text: 'UPDATE roster_kinds SET applied_as_of = $2 WHERE id = $1', values: [kind, asOf] });
}
