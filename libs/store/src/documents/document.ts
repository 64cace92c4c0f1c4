import { type CaseId, type PersonId } from '#contract';

/** What the store knows of an uploaded file; its bytes lie elsewhere. */
export interface DocumentView {
  readonly id: string;
  /** Undefined until a case takes it in. */
  readonly caseId?: CaseId | undefined;
  /** The publicity that it is evidence of. */
  readonly publicityId?: string | undefined;
  /** The objection that it was handed over with. */
  readonly objectionId?: string | undefined;
  readonly uploadedBy: PersonId;
  /** Posts that the uploader then held in the organisation whose case took it in; none where a person applies. */
  readonly uploaderPosts: readonly string[];
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: Buffer;
  readonly uploadedAt: Date;
}

/** What the encrypted file name is bound to. */
export const fileNameContext = (id: string): string => `documents.file_name:${id}`;
