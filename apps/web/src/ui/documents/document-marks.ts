import { type Schema } from '../../api/schemas';

/** How the reader stands with a document: opened, never opened, or come since they last looked into the case. */
export type Mark = 'seen' | 'unseen' | 'new';

type Seen = Pick<Schema<'CaseDocumentDto'>, 'id' | 'seenAt' | 'uploadedAt'>;

/** When the reader last opened a document of the case; undefined where they never did. */
export const lastLook = (documents: readonly Seen[]): string | undefined =>
  documents
    .flatMap(({ seenAt }) => seenAt ?? [])
    .toSorted()
    .at(-1);

/** The mark of a document; `here` are those opened in this page, `before` the last look before it. */
export function markOf({ id, seenAt, uploadedAt }: Seen, here: readonly string[], before: string | undefined): Mark {
  if (seenAt !== undefined || here.includes(id)) return 'seen';
  return before !== undefined && uploadedAt > before ? 'new' : 'unseen';
}

/** What is opened first: what has come since the last look, else what was never opened, else the first. */
export function firstToOpen(documents: readonly Seen[]): number {
  const before = lastLook(documents);
  const marks = documents.map((document) => markOf(document, [], before));
  return Math.max(0, marks.includes('new') ? marks.indexOf('new') : marks.indexOf('unseen'));
}
