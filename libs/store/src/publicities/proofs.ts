import { type CaseId, type OrganisationId } from '#contract';
import { decryptJson, encrypt } from '../cipher/cipher';
import { keyedDigest, keyedHash } from '../cipher/keyed-hash';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { StoreError } from '../errors';

/** A proof as it was given out. */
export interface PublicityProof {
  readonly code: string;
  readonly number: { readonly series: string; readonly year: number; readonly serial: number };
  /** What it says, as JSON. */
  readonly content: unknown;
  /** The facts have changed since, and a later one tells them. */
  readonly replaced: boolean;
}

/** A proof that somebody asks for; `facts` is what makes it another one than the last. */
export interface ProofOrder {
  readonly caseId: CaseId;
  readonly publicityId: string;
  readonly organisationId: OrganisationId;
  readonly series: string;
  readonly year: number;
  readonly facts: unknown;
  readonly content: unknown;
  readonly at: Date;
}

interface Row {
  readonly code: string;
  readonly series: string;
  readonly year: number;
  readonly serial: number;
  readonly facts: Buffer;
  readonly content: Buffer;
  readonly replaced: boolean;
}

const contextOf = (code: string): string => `publicity_proofs.content:${code}`;
const SELECT = `SELECT p.code, p.series, p.year, p.serial, p.facts, p.content, EXISTS (SELECT FROM publicity_proofs later
    WHERE later.case_id = p.case_id AND later.publicity_id = p.publicity_id AND (later.issued_at, later.serial) > (p.issued_at, p.serial)) AS replaced FROM publicity_proofs p`;

/** The proof that tells these facts, given out before or now: the next number of its series is taken in the same transaction, without gaps. */
export async function issueProof(store: Store, order: ProofOrder): Promise<PublicityProof> {
  const { caseId, publicityId, organisationId, series, year, content, at } = order;
  const facts = keyedHash(store, 'publicity_proofs.facts', JSON.stringify(order.facts));
  return inTransaction(store, async (transaction) => {
    await transaction.query({ name: 'lock-proven', text: 'SELECT id FROM publicities WHERE id = $1 FOR UPDATE', values: [publicityId] });
    const last = await transaction.query<Row>({
      name: 'last-proof',
      text: `${SELECT} WHERE p.case_id = $1 AND p.publicity_id = $2 ORDER BY p.issued_at DESC, p.serial DESC LIMIT 1`,
      values: [caseId, publicityId],
    });
    const [known] = last.rows;
    if (known?.facts.equals(facts) === true) return toProof(store, known);
    const counted = await transaction.query<{ readonly last: number }>({
      name: 'count-proof',
      text: `INSERT INTO document_series AS k (organisation_id, series, year, last) VALUES ($1, $2, $3, 1)
        ON CONFLICT (organisation_id, series, year) DO UPDATE SET last = k.last + 1 RETURNING last`,
      values: [organisationId, series, year],
    });
    const serial = counted.rows[0]?.last;
    if (serial === undefined) throw new StoreError('bad-row', 'a series gave no number');
    const made = `${caseId} ${publicityId} ${String(serial)} ${facts.toString('hex')}`;
    const code = keyedDigest(store, 'publicity_proofs.code', made).toString('base64url').slice(0, 20);
    await transaction.query({
      name: 'insert-proof',
      text: `INSERT INTO publicity_proofs (code, case_id, publicity_id, organisation_id, series, year, serial, facts, content, issued_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        code,
        caseId,
        publicityId,
        organisationId,
        series,
        year,
        serial,
        facts,
        encrypt(store, contextOf(code), JSON.stringify(content)),
        at,
      ],
    });
    return { code, number: { series, year, serial }, content, replaced: false };
  });
}

/** The proof that bears this code. */
export async function findProofByCode(store: Store, code: string): Promise<PublicityProof | undefined> {
  const { rows } = await queryStore<Row & Record<string, unknown>>(store, {
    name: 'find-proof',
    text: `${SELECT} WHERE p.code = $1`,
    values: [code],
  });
  return rows.map((row) => toProof(store, row))[0];
}

const toProof = (store: Store, { code, series, year, serial, content, replaced }: Row): PublicityProof => ({
  code,
  number: { series, year, serial },
  content: decryptJson(store, contextOf(code), content),
  replaced,
});
