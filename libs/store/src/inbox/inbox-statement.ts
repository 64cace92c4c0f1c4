import { type Statement } from '../connection/statement';
import { filterShape } from './inbox-filter';
import { type InboxQuery } from './inbox-query';
import { ORDERINGS, pageCut } from './page-cut';
import { inboxTerms } from './inbox-terms';
import { Places } from './places';
import { TAB_SOURCES } from './tab-sources';

/** Columns of a task `t` that tell of other hands in it. */
export const HANDS = `t.kind, t.parent_no, t.awaits, t.given_by, (SELECT g.name FROM people g WHERE g.id = t.given_by) AS given_by_name,
  t.excepted, t.countersigners`;

/** Columns of a row of a list of tasks: task `t`, its case `c` and whoever has or did it, `w`. */
export const ROW_COLUMNS = `t.case_id, t.no, t.element, t.status, t.owner_id, w.name AS owner_name, t.for_applicant, t.excluded,
  t.opened_at, t.due_at, t.closed_at, t.urge_again_at, t.delegator_id, (SELECT d.name FROM people d WHERE d.id = t.delegator_id) AS delegator_name, t.held_until,
  ${HANDS},
  c.number, c.process_id, encode(c.definition_hash, 'hex') AS definition_hash, c.region,
  c.organisation_id, c.township_id, c.subject, c.stage, c.applicant_id, c.agent_id, c.applicant_organisation_id, c.recused,
  (SELECT jsonb_agg(jsonb_build_object('post', o.post, 'organisationId', o.organisation_id) ORDER BY o.organisation_id, o.post)
    FROM task_offers o WHERE o.case_id = t.case_id AND o.task_no = t.no) AS offered_to`;

/** The keys of one page and of one row more, in their order, by index alone. */
function keysOf({ tab, order = 'urgency', after, limit, ...reading }: InboxQuery) {
  const orderName = tab === 'done' ? 'latest' : order;
  const places = new Places();
  const terms = inboxTerms(places, reading);
  const cut = pageCut(places, ORDERINGS[orderName], { after, rows: limit + 1 });
  const sources = TAB_SOURCES[tab](terms, cut).map((source) => `(${source})`);
  const page = `SELECT DISTINCT at, case_id, no FROM (${sources.join('\nUNION ALL\n')}) merged ${cut.page('at', 'case_id', 'no')}`;
  return { name: `inbox-${tab}-${orderName}${filterShape(reading.filter ?? {})}`, page, cut, values: places.values };
}

/**
 * The statement of one page and one row more: keys are found by index alone, then only their rows are read. LATERAL with LIMIT 1 keeps the
 * planner from scanning whole tables for them, whatever it guesses.
 */
export function inboxStatement(query: InboxQuery): Statement {
  const { name, page, cut, values } = keysOf(query);
  const text = `SELECT ${ROW_COLUMNS} FROM (${page}) page
    CROSS JOIN LATERAL (SELECT * FROM tasks WHERE tasks.case_id = page.case_id AND tasks.no = page.no LIMIT 1) t
    CROSS JOIN LATERAL (SELECT * FROM cases WHERE cases.id = page.case_id LIMIT 1) c
    LEFT JOIN LATERAL (SELECT name FROM people WHERE people.id = coalesce(t.owner_id, t.closed_by) LIMIT 1) w ON true
    ${cut.page('page.at', 'page.case_id', 'page.no')}`;
  return { name, text, values };
}

/** The statement of the same tasks by their keys alone, for what is done with many at once. */
export function inboxKeysStatement(query: InboxQuery): Statement {
  const { name, page, values } = keysOf(query);
  return { name: `${name}-keys`, text: page, values };
}
