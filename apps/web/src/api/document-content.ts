import { personHeader } from './page-person';
import { problemOf, unreachable } from './problem';

/** Where the file of an uploaded document is. */
export const contentAddress = (id: string): string => `/api/documents/${id}/content`;

/** The file of a document, to be shown in the page, and what share of it has come meanwhile; what was refused is thrown as a Problem. */
export async function readContent(address: string, onProgress: (share: number) => void): Promise<Blob> {
  const answer = await fetch(address, { headers: personHeader() }).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) throw problemOf(await answer.json().catch(() => undefined), answer.status);
  return readCounted(answer, onProgress).catch(() => {
    throw unreachable();
  });
}

async function readCounted(answer: Response, onProgress: (share: number) => void): Promise<Blob> {
  const size = Number(answer.headers.get('Content-Length') ?? 0);
  if (answer.body === null || size === 0) return answer.blob();
  let read = 0;
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (bytes, out) => {
      read += bytes.length;
      onProgress(read / size);
      out.enqueue(bytes);
    },
  });
  return new Response(answer.body.pipeThrough(count), { headers: answer.headers }).blob();
}
