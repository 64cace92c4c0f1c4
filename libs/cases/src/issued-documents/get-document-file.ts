import { createHash } from 'node:crypto';
import { type DocumentContent, type Printable, printDocument } from '#documents';
import { type DocumentFile, findDocumentFile, type IssuedDocument, keepDocumentFile, type Store } from '#store';

/** What a document says, as it was written by `advance`. */
export const contentOf = ({ content }: Pick<IssuedDocument, 'content'>): DocumentContent => content as DocumentContent;

/** The document as it is printed; its QR code leads to the page that verifies it. */
export const printableOf = (issued: IssuedDocument, publicUrl: string): Printable => ({
  content: contentOf(issued),
  number: issued.number,
  verifyAt: `${publicUrl}/verify/${issued.code}`,
});

/** The PDF of a document: the one that is kept, else it is made now and kept. */
export async function getDocumentFile(
  store: Store,
  issued: IssuedDocument,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): Promise<DocumentFile> {
  const kept = await findDocumentFile(store, issued);
  if (kept !== undefined) return kept;
  const body = await printDocument(printableOf(issued, publicUrl));
  const file = { body, sha256: createHash('sha256').update(body).digest() };
  await keepDocumentFile(store, issued, { ...file, madeAt: now });
  return (await findDocumentFile(store, issued)) ?? file;
}
