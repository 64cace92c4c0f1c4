import { type OrganisationId } from '#contract';
import { type BatchKey } from '../case-views/batch-view';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { ISSUED_COLUMNS, type IssuedDocument, type IssuedDocumentResult, toIssued } from './issued-document';

/** Documents of one template in a batch; of the cases of one township where it is named. */
export interface BatchPapers extends BatchKey {
  readonly template: string;
  readonly township?: OrganisationId | undefined;
}

/** The text of the statement here; the tests look at its plan. */
export const BATCH_PAPERS = `SELECT ${ISSUED_COLUMNS} FROM cases c JOIN issued_documents d ON d.case_id = c.id
      WHERE c.region = $1 AND c.batch = $2 AND c.organisation_id = ANY ($3::text[]) AND d.template = $4 AND d.revoked_at IS NULL
        AND ($5::text IS NULL OR c.township_id = $5) ORDER BY c.number, d.no LIMIT $6`;

/** The documents of a batch that hold, by the numbers of their cases. */
export async function listIssuedOfBatch(
  store: Store,
  { region, batch, organisations, template, township }: BatchPapers,
  limit: number,
): Promise<readonly IssuedDocument[]> {
  const { rows } = await queryStore<IssuedDocumentResult>(store, {
    name: 'list-issued-of-batch',
    text: BATCH_PAPERS,
    values: [region, batch, organisations, template, township ?? null, limit],
  });
  return rows.map((row) => toIssued(store, row));
}
