import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type OpenTask } from './case-file';
import { parseOffers, parseTask, type RawOffer, type RawTask } from './parse-locked';

const LIST = {
  name: 'list-open-tasks',
  text: `SELECT to_json(t) AS task, (SELECT json_agg(o) FROM task_offers o WHERE o.case_id = t.case_id AND o.task_no = t.no) AS offers
    FROM tasks t WHERE t.case_id = $1 AND t.status IN ('ready', 'claimed') ORDER BY t.no`,
};

/** The open tasks of a case with those whom they are offered to, by number. */
export async function listOpenTasks(on: Store | Transaction, caseId: string): Promise<readonly OpenTask[]> {
  const { rows } = await queryStore<{ task: RawTask; offers: RawOffer[] | null }>(on, { ...LIST, values: [caseId] });
  return rows.map(({ task, offers }) => ({ ...parseTask(task), offers: parseOffers(offers) }));
}
