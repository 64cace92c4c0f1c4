import { type CaseId, type OrganisationId } from '#contract';
import { decryptJson } from '../cipher/cipher';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { type Payee, payeeContext, type PaymentStatus, type PaymentView } from './payment';

/** Which payments of offices are listed; `after` is the last one of the page before. */
export interface PaymentQuery {
  readonly offices: readonly OrganisationId[];
  readonly status?: PaymentStatus | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly case_number: string;
  readonly organisation_id: OrganisationId;
  readonly decision: string;
  readonly amount_fen: number;
  readonly payee: Buffer;
  readonly status: PaymentStatus;
  readonly replaced_by: PaymentStatus | null;
  readonly ordered_at: Date;
  readonly settled_at: Date | null;
}

const COLUMNS = `p.id, p.case_id, c.number AS case_number, p.organisation_id, p.decision, p.amount_fen::float8, p.payee, p.status, p.ordered_at, p.settled_at,
    (SELECT n.status FROM payments n WHERE p.status = 'returned' AND n.case_id = p.case_id AND n.decision = p.decision AND n.status <> 'returned') AS replaced_by`;

/** The payments of a case in the order in which they were ordered. */
export async function listPaymentsOfCase(store: Store, caseId: CaseId): Promise<readonly PaymentView[]> {
  const text = `SELECT ${COLUMNS} FROM payments p JOIN cases c ON c.id = p.case_id WHERE p.case_id = $1 ORDER BY p.job_no`;
  const { rows } = await queryStore<Result>(store, { name: 'list-payments-of-case', text, values: [caseId] });
  return rows.map((row) => toView(store, row));
}

/** The payments of cases that these offices handled, the latest first. */
export async function listPayments(store: Store, query: PaymentQuery): Promise<readonly PaymentView[]> {
  const { rows } = await queryStore<Result>(store, listPaymentsStatement(query));
  return rows.map((row) => toView(store, row));
}

/** Each office's latest by its index, then the latest of all; only conditions that are asked for stand in the text, so that each has its plan. */
export function listPaymentsStatement({ offices, status, after, limit }: PaymentQuery): Statement {
  const asked = [
    ...(status === undefined ? [] : [{ key: 'status', condition: 'p.status = ', value: status }]),
    ...(after === undefined
      ? []
      : [{ key: 'after', condition: '(p.ordered_at, p.id) < (SELECT a.ordered_at, a.id FROM payments a WHERE a.id = ', value: after }]),
  ];
  const conditions = asked.map(({ key, condition }, at) => ` AND ${condition}$${String(at + 3)}${key === 'after' ? ')' : ''}`).join('');
  const text = `SELECT ${COLUMNS} FROM unnest($1::text[]) AS office (id) CROSS JOIN LATERAL (
      SELECT * FROM payments p WHERE p.organisation_id = office.id${conditions} ORDER BY p.ordered_at DESC, p.id DESC LIMIT $2
    ) p JOIN cases c ON c.id = p.case_id ORDER BY p.ordered_at DESC, p.id DESC LIMIT $2`;
  return {
    name: ['list-payments', ...asked.map(({ key }) => key)].join('-'),
    text,
    values: [offices, limit, ...asked.map(({ value }) => value)],
  };
}

const toView = (store: Store, row: Result): PaymentView => ({
  id: row.id,
  caseId: row.case_id,
  caseNumber: row.case_number,
  organisationId: row.organisation_id,
  decision: row.decision,
  amountFen: row.amount_fen,
  payee: decryptJson(store, payeeContext(row.id), row.payee) as Payee,
  status: row.status,
  replacedBy: given(row.replaced_by),
  orderedAt: row.ordered_at,
  settledAt: given(row.settled_at),
});
