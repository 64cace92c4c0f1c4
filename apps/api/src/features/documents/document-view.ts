import { type CaseView, type DocumentView } from '#store';
import { type Reader, readerOf } from '../cases/reader';
import { type Actor } from '#access';

/** What somebody gets of a document; nothing at all where it does not exist for them. */
export interface Shown {
  /** As uploaded, or, where the name of the applicant is not for the reader, kind and ending only: people call files after themselves. */
  readonly fileName: string;
  /** The file itself, which nobody can mask: for those who may see medical data. */
  readonly readable: boolean;
  /** The reader is applicant or agent of the case. */
  readonly toParty: boolean;
}

/** A document of this case as this actor sees it: staff see all, parties and experts what the parties handed in. */
export function showDocument(document: DocumentView, found: CaseView, actor: Actor): Shown | undefined {
  const reader = readerOf(actor, found.scope);
  if (!reader.isStaff && !isOfParty(document, found)) return undefined;
  return { fileName: nameFor(reader, document), readable: reader.mayRead('medical'), toParty: reader.isParty };
}

const isOfParty = ({ uploadedBy }: DocumentView, { applicantId, agentId }: CaseView): boolean =>
  uploadedBy === applicantId || uploadedBy === agentId;

function nameFor(reader: Reader, { fileName, kind }: DocumentView): string {
  return reader.mayRead('name') ? fileName : `${kind}${fileName.slice(fileName.lastIndexOf('.'))}`;
}
