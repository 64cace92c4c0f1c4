/** `bad-amount`: no whole number of fen; `bad-signature`: a signature in a PDF that is none; `bad-pdf`: not one of ours. */
export type DocumentErrorCode = 'bad-amount' | 'bad-signature' | 'bad-pdf';

/** A broken assumption of this library. */
export class DocumentError extends Error {
  constructor(
    readonly code: DocumentErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'DocumentError';
  }
}
