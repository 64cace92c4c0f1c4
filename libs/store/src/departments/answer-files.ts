import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A file of answers by its bytes: the same file is read once for an organisation. */
export interface AnswerFileKey {
  readonly organisationId: string;
  readonly sha256: Buffer;
}

/** What a file of answers came to when it was read; undefined where it never was. */
export async function findAnswerFile(store: Store, { organisationId, sha256 }: AnswerFileKey): Promise<unknown> {
  const text = 'SELECT result FROM partner_answer_files WHERE organisation_id = $1 AND sha256 = $2';
  const { rows } = await queryStore<{ result: unknown }>(store, { name: 'find-answer-file', text, values: [organisationId, sha256] });
  return rows[0]?.result;
}

/** Keeps what a file of answers came to, with who had it read; what is kept already stays. */
export async function keepAnswerFile(
  store: Store,
  { organisationId, sha256, result, accepted }: AnswerFileKey & { readonly result: object; readonly accepted: number },
  by: { readonly at: Date; readonly actor: PersonId },
): Promise<void> {
  const text = `WITH kept AS (
      INSERT INTO partner_answer_files (organisation_id, sha256, read_at, read_by, result) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT DO NOTHING RETURNING organisation_id),
    heard AS (
      UPDATE partners SET heard_at = greatest(heard_at, $3), silent_since = NULL
      WHERE organisation_id = $1 AND $6 > 0 AND EXISTS (SELECT FROM kept))
    INSERT INTO partner_log (organisation_id, at, actor, action, detail)
    SELECT organisation_id, $3, $4, 'answers-read', jsonb_build_object('accepted', $6::int) FROM kept`;
  const values = [organisationId, sha256, by.at, by.actor, JSON.stringify(result), accepted];
  await queryStore(store, { name: 'keep-answer-file', text, values });
}
