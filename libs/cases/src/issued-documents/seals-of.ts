import { createHash } from 'node:crypto';
import { readSignatures } from '#documents';
import { findDocumentFile, type IssuedDocument, listDocumentSignatures, type Store } from '#store';
import { contentOf } from './get-document-file';

/** A seal on a document as whoever verifies it is told. */
export interface SealOnDocument {
  readonly organisation: string;
  readonly signedAt: Date;
  /** Everything that it was set on is as it was then. */
  readonly intact: boolean;
}

/** The seals on a document, each judged anew on the kept file; none where nobody has sealed it. */
export async function sealsOf(store: Store, issued: IssuedDocument): Promise<readonly SealOnDocument[]> {
  const signatures = await listDocumentSignatures(store, issued);
  if (signatures.length === 0) return [];
  const file = await findDocumentFile(store, issued);
  const inFile = file === undefined ? [] : readSignatures(file.body);
  return signatures.map(({ party, organisationId, signedAt, fingerprint, sha256 }, index) => {
    const found = inFile[index];
    const upToIt = found && file && createHash('sha256').update(file.body.subarray(0, found.end)).digest();
    return {
      organisation: contentOf(issued).seals.find((slot) => slot.party === party)?.organisation ?? organisationId,
      signedAt,
      intact: found?.intact === true && found.fingerprint === fingerprint && upToIt?.equals(sha256) === true,
    };
  });
}
