/** A document that a case writes; its number in the series is given by the statement that writes it. */
export interface IssuedDocumentRow {
  readonly no: number;
  readonly element: string;
  readonly template: string;
  readonly organisationId: string;
  /** Undefined where documents of this kind have no number. */
  readonly series?: { readonly name: string; readonly year: number };
  readonly code: string;
  readonly content: Buffer;
  readonly issuedAt: Date;
  /** Where the step that wrote it was undone in the same change. */
  readonly revokedAt?: Date;
}

/** What one transaction changes of the documents that the case writes. */
export interface DocumentChange {
  readonly documentsIssued: readonly IssuedDocumentRow[];
  readonly documentsRevoked: readonly { readonly no: number; readonly at: Date }[];
}
