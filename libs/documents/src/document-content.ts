import { type SensitiveKind } from '#forms';

/** What a document says, every expression evaluated: enough to print it, but for its number and its QR code. Kept encrypted. */
export interface DocumentContent {
  readonly title: string;
  /** Name of the office that issues it, as it was then. */
  readonly issuer: string;
  readonly addressee?: string;
  /** Whom it is about, as strangers see it when they verify it: a person's name masked. */
  readonly holder: string;
  /** Day in China, YYYY-MM-DD. */
  readonly date: string;
  readonly blocks: readonly DocumentBlock[];
  readonly legalBasis: readonly string[];
  readonly remedies: readonly string[];
  readonly seals: readonly SealSlot[];
}

/** A part of the text, in order. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly sensitive?: SensitiveKind }
  | { readonly kind: 'fields'; readonly fields: readonly DocumentField[] }
  | { readonly kind: 'table'; readonly columns: readonly DocumentColumn[]; readonly rows: readonly (readonly string[])[] };

/** A labelled value; one that is sensitive is masked for readers who may not read its kind. */
export interface DocumentField {
  readonly label: string;
  readonly value: string;
  readonly sensitive?: SensitiveKind;
}

/** A column of a table; `share` of the width, 1 unless given. */
export interface DocumentColumn {
  readonly label: string;
  readonly sensitive?: SensitiveKind;
  readonly share?: number;
}

/** Where a party seals or signs: the name of the party in the process, and its organisation. */
export interface SealSlot {
  readonly party: string;
  readonly label: string;
  readonly organisationId: string;
  readonly organisation: string;
}
