import { type Cases } from '#cases';
import { type CaseView, type Store } from '#store';

/** Where the files of a case come from. */
export interface CaseSource {
  readonly store: Store;
  readonly cases: Pick<Cases, 'findDefinition'>;
  /** The folder of uploads. */
  readonly folder: string;
  readonly publicUrl: string;
  /** Wall clock, for documents that are printed now for the first time. */
  readonly now: Date;
  readonly found: CaseView;
}
