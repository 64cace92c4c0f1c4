import { type Response } from 'express';

/** Sends a PDF that browsers show and nobody on the way keeps. */
export function sendPdf(response: Response, { name, body }: { readonly name: string; readonly body: Buffer }): void {
  asPdf(response, name);
  response.send(body);
}

/** The headers alone, for a PDF that comes as it is made. */
export function asPdf(response: Response, name: string): void {
  response.setHeader('Content-Type', 'application/pdf');
  response.setHeader('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`);
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cache-Control', 'private, no-store');
}
