import { type IssuedDocument } from '#store';

/** Whether a document holds: not where the step that wrote it was undone, and then perhaps another does instead. */
export function documentStatus({ revokedAt, replacedBy }: IssuedDocument): 'valid' | 'revoked' | 'replaced' {
  if (revokedAt === undefined) return 'valid';
  return replacedBy === undefined ? 'revoked' : 'replaced';
}
