import { type DocumentContent, documentNumber, textsOf } from '#documents';
import { type IssuedDocument, listIssuedOfCase } from '#store';
import { type Play } from './play';
import { type WrittenDocument } from './scenario';

/** A document as a story tells of it, with all that it says. */
export interface ToldDocument extends WrittenDocument {
  readonly texts: readonly string[];
}

/** The documents that a case has written, in order. */
export async function tellDocuments({ store, caseId }: Play): Promise<readonly ToldDocument[]> {
  return (await listIssuedOfCase(store, caseId)).map(tell);
}

const tell = ({ template, number, revokedAt, replacedBy, content }: IssuedDocument): ToldDocument => ({
  document: template,
  ...(number === undefined ? {} : { number: documentNumber(number) }),
  ...(revokedAt === undefined ? {} : { status: replacedBy === undefined ? 'revoked' : 'replaced' }),
  texts: textsOf(content as DocumentContent),
});
