import { type PersonId } from '#contract';
import { ACTORS_OF_CASE } from '../case-views/list-actors-of-case';
import { type Transaction } from '../connection/statement';
import { type CaseRow, type ReexaminedCase } from './case-file';

/** A closed case with whoever had a hand in it. */
export interface DecidedCase {
  readonly decided: ReexaminedCase;
  /** Who did a step of an office, signed or kept out: nobody of them judges it anew. */
  readonly actors: readonly PersonId[];
  /** Whether a case of the asking process looks at it already, or did. */
  readonly reexamined: boolean;
}

type Asking = Pick<CaseRow, 'region' | 'processId' | 'applicantId' | 'applicantOrganisationId'>;

const FIND = {
  name: 'find-decided-case',
  text: `SELECT c.id, c.number, c.process_id AS process, c.outcome, c.refusal, (c.closed_at AT TIME ZONE 'Asia/Shanghai')::date::text AS ended_on,
      ${ACTORS_OF_CASE} AS actors,
      EXISTS (SELECT FROM cases a WHERE a.reexamined->>'id' = c.id::text AND a.process_id = $3 AND a.reexamined IS NOT NULL
        AND (a.outcome IS NULL OR a.outcome NOT IN ('withdrawn', 'cancelled'))) AS reexamined
    FROM cases c WHERE c.number = $1 AND c.region = $2 AND c.status = 'closed'
      AND (c.applicant_id = $4::uuid OR c.applicant_organisation_id = $5)`,
};

/** The closed case of this number that the same applicant had in the same region; undefined where there is none such. */
export async function findDecidedCase(
  transaction: Transaction,
  number: string,
  { region, processId, applicantId, applicantOrganisationId }: Asking,
): Promise<DecidedCase | undefined> {
  const values = [number, region, processId, applicantId ?? null, applicantOrganisationId ?? null];
  const { rows } = await transaction.query<
    Omit<ReexaminedCase, 'endedOn'> & { ended_on: string; actors: PersonId[]; reexamined: boolean } & Record<string, unknown>
  >({ ...FIND, values });
  return rows.map(({ id, number: told, process, outcome, refusal, ended_on: endedOn, actors, reexamined }) => ({
    decided: { id, number: told, process, outcome, refusal, endedOn },
    actors,
    reexamined,
  }))[0];
}
