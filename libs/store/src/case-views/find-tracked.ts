import { createHash, timingSafeEqual } from 'node:crypto';
import { type PersonId } from '#contract';
import { decryptText } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { personContext } from '../people/person';
import { CASE_COLUMNS, CASE_JOINS, toCaseSummary, type CaseResult, type CaseSummary } from './case-view';

/** What somebody shows who tracks a case without an account: its number and the last six characters of the applicant's identity number. */
export interface TrackingProof {
  readonly number: string;
  readonly identityTail: string;
}

interface Result extends CaseResult {
  readonly identity_number: Buffer | null;
}

/** A case that somebody asks for, and whether they have proven to know the applicant. */
export interface TrackedCase {
  readonly found: CaseSummary;
  readonly isProven: boolean;
}

/** The case of this number; that there is none, and that the proof is wrong, must look the same to whoever asks. */
export async function findTracked(store: Store, { number, identityTail }: TrackingProof): Promise<TrackedCase | undefined> {
  const text = `SELECT ${CASE_COLUMNS}, p.identity_number FROM cases c ${CASE_JOINS} LEFT JOIN people p ON p.id = c.applicant_id WHERE c.number = $1`;
  const { rows } = await queryStore<Result>(store, { name: 'find-tracked', text, values: [number] });
  const [row] = rows;
  const tail = row === undefined ? undefined : tailOf(store, row);
  const proven = timingSafeEqual(digest(tail ?? ''), digest(identityTail.trim().toUpperCase()));
  return row === undefined ? undefined : { found: toCaseSummary(row), isProven: tail !== undefined && proven };
}

function tailOf(store: Store, { applicant_id, identity_number }: Result): string | undefined {
  if (applicant_id === null || identity_number === null) return undefined;
  return decryptText(store, identityContext(applicant_id), identity_number).toUpperCase().slice(-6);
}

const identityContext = (id: PersonId): string => personContext.identityNumber(id);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
