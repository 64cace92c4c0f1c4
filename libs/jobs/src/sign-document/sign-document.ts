import { type JobToRun } from '#cases';
import { parseDocumentId } from '#contract';
import { type JsonValue } from '#engine';
import { JobError } from '../errors';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';
import { UUID } from '../records/subject-of';

/**
 * Sets the electronic seal of `organisation` on `document` (the id that the send task gave) as `party` of it, ordered by `signer`. Refused as
 * `wrong-party`, `signer-without-post`, `signed-before`, `file-altered`, `document-revoked`, `document-unknown` or `no-seal`.
 */
export async function signDocument(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const document = parseDocumentId(input.text('document'));
  if (document === undefined) throw new JobError('bad-job-input', 'input document must be the id of a document');
  const signerId = input.text('signer');
  if (!UUID.test(signerId)) throw new JobError('bad-job-input', 'input signer must be the id of a person');
  const signed = await services.signDocument(job, {
    document,
    organisationId: input.text('organisation'),
    party: input.text('party'),
    signerId,
  });
  if (!signed.ok) throw new JobError(signed.code, 'the document is not sealed');
  return { signedAt: signed.signedAt.toISOString() };
}
