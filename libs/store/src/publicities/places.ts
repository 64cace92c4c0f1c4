import { type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';

/** That a place was put up or taken down: when, by whom, and the photo of it. */
export interface PlaceEvidence {
  readonly at: Date;
  readonly by: PersonId;
  readonly byName: string;
  readonly document: string;
}

/** A place of a publicity; without a post, it is shown there automatically. */
export interface PlaceView {
  readonly no: number;
  readonly name: string;
  readonly organisationId?: OrganisationId | undefined;
  readonly organisationName?: string | undefined;
  readonly post?: string | undefined;
  readonly required: boolean;
  readonly putUp?: PlaceEvidence | undefined;
  readonly takenDown?: PlaceEvidence | undefined;
}

/** What evidence is of. */
export const EVIDENCE_KINDS = ['put-up', 'taken-down'] as const;
/** One of them. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

interface Row {
  readonly no: number;
  readonly name: string;
  readonly organisation_id: OrganisationId | null;
  readonly organisation_name: string | null;
  readonly post: string | null;
  readonly required: boolean;
  readonly put_up_at: Date | null;
  readonly put_up_by: PersonId | null;
  readonly put_up_name: string | null;
  readonly put_up_document: string | null;
  readonly taken_down_at: Date | null;
  readonly taken_down_by: PersonId | null;
  readonly taken_down_name: string | null;
  readonly taken_down_document: string | null;
}

/** The places of a publicity in their order, with the evidence that there is. */
export async function listPlaces(store: Store, publicityId: string): Promise<readonly PlaceView[]> {
  const text = `SELECT p.*, o.name AS organisation_name, up.name AS put_up_name, down.name AS taken_down_name
    FROM publicity_places p LEFT JOIN organisations o ON o.id = p.organisation_id
    LEFT JOIN people up ON up.id = p.put_up_by LEFT JOIN people down ON down.id = p.taken_down_by
    WHERE p.publicity_id = $1 ORDER BY p.no`;
  const { rows } = await queryStore<Row>(store, { name: 'list-publicity-places', text, values: [publicityId] });
  return rows.map((row) => ({
    no: row.no,
    name: row.name,
    organisationId: given(row.organisation_id),
    organisationName: given(row.organisation_name),
    post: given(row.post),
    required: row.required,
    putUp: evidence(row.put_up_at, row.put_up_by, [row.put_up_name, row.put_up_document]),
    takenDown: evidence(row.taken_down_at, row.taken_down_by, [row.taken_down_name, row.taken_down_document]),
  }));
}

function evidence(at: Date | null, by: PersonId | null, [name, document]: readonly (string | null)[]): PlaceEvidence | undefined {
  const when = instant(at);
  return when === undefined || by === null ? undefined : { at: when, by, byName: name ?? '', document: document ?? '' };
}

/** Evidence as it is given. */
export interface NewEvidence {
  readonly publicityId: string;
  readonly no: number;
  readonly kind: EvidenceKind;
  readonly at: Date;
  readonly by: PersonId;
  /** An upload of the same person that nothing has taken in. */
  readonly document: string;
}

const COLUMNS = { 'put-up': 'put_up', 'taken-down': 'taken_down' } as const satisfies Record<EvidenceKind, string>;

/** Keeps evidence, once for each place and kind, with its photo; the same given again is `kept` again. */
export async function putEvidence(store: Store, given: NewEvidence): Promise<'kept' | 'given-before' | 'unknown-document'> {
  const column = COLUMNS[given.kind];
  return inTransaction(store, async (transaction) => {
    const before = await transaction.query<{ readonly document: string | null }>({
      name: `lock-evidence-${column}`,
      text: `SELECT ${column}_document AS document FROM publicity_places WHERE publicity_id = $1 AND no = $2 FOR UPDATE`,
      values: [given.publicityId, given.no],
    });
    const there = before.rows[0]?.document ?? undefined;
    if (there !== undefined) return there === given.document ? 'kept' : 'given-before';
    const taken = await transaction.query({
      name: 'take-evidence-document',
      text: 'UPDATE documents SET publicity_id = $1 WHERE id = $2 AND uploaded_by = $3 AND case_id IS NULL AND publicity_id IS NULL AND objection_id IS NULL',
      values: [given.publicityId, given.document, given.by],
    });
    if (taken.rowCount !== 1) return 'unknown-document';
    await transaction.query({
      name: `put-evidence-${column}`,
      text: `UPDATE publicity_places SET ${column}_at = $3, ${column}_by = $4, ${column}_document = $5 WHERE publicity_id = $1 AND no = $2`,
      values: [given.publicityId, given.no, given.at, given.by, given.document],
    });
    return 'kept';
  });
}
