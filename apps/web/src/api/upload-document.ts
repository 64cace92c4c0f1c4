import { command, type CommandHeader } from './command';
import { personHeader } from './page-person';
import { problemOf, unreachable } from './problem';
import { type Schema } from './schemas';

/** Sends a file up and tells how far it is (percent); `fetch` cannot tell that. */
export const uploadDocument = (file: File, sending: Pick<Sending, 'onProgress' | 'signal'>): Promise<Schema<'DocumentDto'>> =>
  command((header) => sendUpload(file, { ...sending, header }));

/** How a file is sent up. */
export interface Sending {
  readonly header: CommandHeader;
  readonly onProgress: (percent: number) => void;
  /** What the document is, in small letters and `-`. */
  readonly kind?: string;
  readonly signal?: AbortSignal;
}

/** Sends a file up once; under the same key it is the same document however often it is sent. */
export function sendUpload(file: File, { header, onProgress, kind = 'attachment', signal }: Sending): Promise<Schema<'DocumentDto'>> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(Math.round((100 * loaded) / Math.max(1, total)));
    };
    request.onerror = () => {
      reject(unreachable());
    };
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => {
      request.abort();
    });
    request.onabort = () => {
      reject(new DOMException('The upload was given up', 'AbortError'));
    };
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Schema<'DocumentDto'>);
      else reject(problemOf(request.response, request.status));
    };
    request.open('POST', '/api/documents');
    for (const [name, value] of Object.entries({ ...personHeader(), ...header })) request.setRequestHeader(name, value);
    request.send(form);
  });
}
