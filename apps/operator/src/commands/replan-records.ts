import { type RecordMove, type RecordPlan } from '#cases';
import { type RecordId } from '#contract';
import { getPermitted } from '../get-permitted';
import { type Session } from '../session';
import { say } from '../stack/progress';

/** Which records: their region and kind; with a user name the plan is applied in that person's name. */
export interface RecordsAsked {
  readonly region: string;
  readonly kind: string;
  readonly as?: string;
}

/** What a changed rule moves of the due days of records. */
export interface RecordsReplanned {
  readonly records: number;
  readonly moved: number;
  /** Records that stay, since their days cannot be reckoned. */
  readonly obstacles: number;
}

const PAGE = 500;

/**
 * Prints each due day of records of a region and kind that the rule in force moves, page by page; moves them where `as` says who does it, who must hold
 * `migrate-cases`. Safe to repeat and to break off: what stands right is left as it is.
 */
export async function replanRecordsOf(
  session: Session,
  asked: RecordsAsked,
  tell: (line: string) => void = say,
): Promise<RecordsReplanned> {
  const { region, kind, as } = asked;
  const actor = as === undefined ? undefined : await getPermitted(session, as, 'migrate-cases');
  const { cases } = session;
  let total: RecordsReplanned = { records: 0, moved: 0, obstacles: 0 };
  let after: RecordId | undefined;
  for (;;) {
    const query = { region, kind, after, limit: PAGE };
    const now = new Date();
    const page =
      actor === undefined ? await cases.planRecords(query, now) : await cases.replanRecords({ ...query, actor: actor.personId }, now);
    for (const line of told(page)) tell(line);
    const { looked, moves, obstacles } = page;
    total = { records: total.records + looked, moved: total.moved + moves.length, obstacles: total.obstacles + obstacles.length };
    if (page.next === undefined) return total;
    after = page.next;
  }
}

const told = ({ moves, obstacles }: RecordPlan): readonly string[] => [
  ...moves.map(toldMove),
  ...obstacles.map(({ number, reason }) => `${number}  stays: ${reason}`),
];

const toldMove = ({ number, event, from, to }: RecordMove): string => `${number}  ${event}: ${from ?? 'none'} → ${to ?? 'none'}`;
