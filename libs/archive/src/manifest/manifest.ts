import { type Parameter } from '#cases';

/** What a package says of one of its files. */
export interface ManifestFile {
  readonly path: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** What a package is: which case, how it is filed (年度—业务环节) and for how long, and each of its files. */
export interface ManifestHead {
  readonly format: 1;
  readonly case: { readonly id: string; readonly number: string };
  readonly process: { readonly id: string; readonly name: string; readonly definition: string };
  /** Year in China in which the case closed. */
  readonly year: number;
  readonly category: string;
  readonly retention: Retention;
  /** The last link of the audit chain; hex. */
  readonly audit: { readonly entries: number; readonly hash: string };
}

/** For how long it is kept, with the parameter that says so; `until` is the last day, none where it is kept for good. */
export interface Retention {
  readonly class: string;
  readonly until?: string;
  readonly parameter: Parameter;
}

/** Where a package lists its files with their hashes. */
export const MANIFEST = 'manifest.json';
/** SHA-256 of the manifest, as `sha256sum -c` reads it. */
export const MANIFEST_HASH = 'manifest.sha256';
