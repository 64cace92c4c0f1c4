import { type Response } from 'express';
import { type DocumentView } from '#store';

/** An uploaded file with its bytes. */
export interface SentFile {
  readonly document: Pick<DocumentView, 'mediaType' | 'fileName'>;
  readonly bytes: Buffer;
}

/** Sends an uploaded file to be saved: no browser shows it in our name, and nobody on the way keeps it. */
export function sendFile(response: Response, { document, bytes }: SentFile): void {
  response.setHeader('Content-Type', document.mediaType);
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeName(document.fileName)}`);
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-store');
  response.send(bytes);
}

/** RFC 8187 leaves these out of what encodeURIComponent lets through. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
