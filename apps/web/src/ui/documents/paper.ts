import { contentAddress } from '../../api/document-content';
import { type Schema } from '../../api/schemas';

/** A file that is looked at. */
export interface Paper {
  readonly title: string;
  readonly mediaType: string;
  /** Where it is read. */
  readonly address: string;
  /** It may be sealed or revoked meanwhile, so it is read anew each time it is opened. */
  readonly changes?: boolean;
}

/** What was uploaded, as it is looked at. */
export const paperOf = ({ id, title, fileName, mediaType }: Schema<'CaseDocumentDto'>): Paper => ({
  title: title ?? fileName,
  mediaType,
  address: contentAddress(id),
});

/** What the case has issued, as it is looked at. */
export const issuedPaperOf = ({ id, title }: Schema<'IssuedDocumentDto'>): Paper => ({
  title,
  mediaType: 'application/pdf',
  address: `/api/issued-documents/${id}/content`,
  changes: true,
});
