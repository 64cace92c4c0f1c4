import { type InboxTab } from './inbox-query';
import { type InboxTerms } from './inbox-terms';

/** How a source is cut down to one page before sources are merged; the empty cut leaves all rows, for counting. */
export interface Cut {
  /** Condition that the row comes after the last page's end, beginning with AND; takes the columns at, case and number. */
  readonly after: (at: string, caseId: string, no: string) => string;
  /** ORDER BY and LIMIT. */
  readonly page: (at: string, caseId: string, no: string) => string;
}

/** SELECTs of (at, case_id, no), one for each index that the tab's tasks are found by; rows may repeat between posts. */
export const TAB_SOURCES = {
  mine: (terms, cut) => [
    `SELECT t.due_at AS at, t.case_id, t.no FROM tasks t
       WHERE t.owner_id = ${terms.me()} AND t.status = 'claimed'
         AND (t.held_until IS NULL OR t.held_until <= ${terms.now()})${terms.taskFilter()}${cut.after('t.due_at', 't.case_id', 't.no')}
       ${cut.page('t.due_at', 't.case_id', 't.no')}`,
    waitingForParty(terms, cut, `c.applicant_id = ${terms.me()}`),
    waitingForParty(terms, cut, `c.agent_id = ${terms.me()} AND c.applicant_id IS DISTINCT FROM ${terms.me()}`),
  ],
  held: (terms, cut) => [
    `SELECT t.due_at AS at, t.case_id, t.no FROM tasks t
       WHERE t.owner_id = ${terms.me()} AND t.status = 'claimed' AND t.held_until IS NOT NULL AND t.held_until > ${terms.now()}
         ${terms.taskFilter()}${cut.after('t.due_at', 't.case_id', 't.no')}
       ${cut.page('t.due_at', 't.case_id', 't.no')}`,
  ],
  claimable: (terms, cut) => [offers(terms, cut, `o.owner_id IS NULL AND ${terms.me()} <> ALL (o.excluded)`)],
  team: (terms, cut) => [offers(terms, cut, `o.owner_id IS NOT NULL AND o.owner_id <> ${terms.me()}`)],
  deputy: (terms, cut) => [
    `SELECT found.at, found.case_id, found.no FROM ${terms.absent()} CROSS JOIN LATERAL (
       SELECT t.due_at AS at, t.case_id, t.no FROM tasks t
       WHERE t.owner_id = scoped.person_id AND t.status = 'claimed' AND t.kind = 'step' AND NOT t.for_applicant AND t.delegator_id IS NULL
         AND EXISTS (SELECT FROM task_offers o WHERE o.case_id = t.case_id AND o.task_no = t.no)
         AND ${terms.me()} <> ALL (t.excluded)
         AND (cardinality(scope.processes) = 0 OR EXISTS (SELECT FROM cases c WHERE c.id = t.case_id AND c.process_id = ANY (scope.processes)))
         ${terms.taskFilter()}${cut.after('t.due_at', 't.case_id', 't.no')}
       ${cut.page('t.due_at', 't.case_id', 't.no')}) found`,
    `SELECT found.at, found.case_id, found.no FROM ${terms.lent()} CROSS JOIN LATERAL (
       SELECT o.due_at AS at, o.case_id, o.task_no AS no FROM task_offers o
       WHERE o.organisation_id = lent.organisation_id AND o.post = lent.post AND o.owner_id IS NULL
         AND ${terms.me()} <> ALL (o.excluded) AND lent.person_id <> ALL (o.excluded)
         AND (cardinality(scope.processes) = 0 OR o.process_id = ANY (scope.processes))${terms.filter()}${cut.after('o.due_at', 'o.case_id', 'o.task_no')}
       ${cut.page('o.due_at', 'o.case_id', 'o.task_no')}) found`,
  ],
  done: (terms, cut) => [
    `SELECT t.closed_at AS at, t.case_id, t.no FROM tasks t
       WHERE t.closed_by = ${terms.me()} AND t.status = 'completed' AND t.closed_at >= ${terms.today()}${terms.taskFilter()}${cut.after('t.closed_at', 't.case_id', 't.no')}
       ${cut.page('t.closed_at', 't.case_id', 't.no')}`,
  ],
} as const satisfies Record<InboxTab, (terms: InboxTerms, cut: Cut) => readonly string[]>;

/** One scan of an offer index for each post held; each gives at most a page, so their merge holds the right page. */
function offers(terms: InboxTerms, cut: Cut, condition: string): string {
  return `SELECT found.at, found.case_id, found.no FROM ${terms.held()} CROSS JOIN LATERAL (
      SELECT o.due_at AS at, o.case_id, o.task_no AS no FROM task_offers o
      WHERE o.organisation_id = held.organisation_id AND o.post = held.post
        AND ${condition}${terms.filter()}${cut.after('o.due_at', 'o.case_id', 'o.task_no')}
      ${cut.page('o.due_at', 'o.case_id', 'o.task_no')}) found`;
}

/** Tasks that wait for the applicant are offered to no post; whoever applied finds them through the cases. */
function waitingForParty(terms: InboxTerms, cut: Cut, party: string): string {
  return `SELECT t.due_at AS at, t.case_id, t.no FROM cases c JOIN tasks t ON t.case_id = c.id
    WHERE ${party} AND c.status = 'open' AND t.for_applicant AND t.status = 'ready'${terms.partyFilter()}${cut.after('t.due_at', 't.case_id', 't.no')}
    ${cut.page('t.due_at', 't.case_id', 't.no')}`;
}
