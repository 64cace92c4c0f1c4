import { problemOf, unreachable } from './problem';

/** Where the file of a document is. */
export const contentAddress = (id: string): string => `/api/documents/${id}/content`;

/** The file of a document, to be shown in the page; what was refused is thrown as a Problem. */
export async function readContent(id: string): Promise<Blob> {
  const answer = await fetch(contentAddress(id)).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) throw problemOf(await answer.json().catch(() => undefined), answer.status);
  return answer.blob();
}
