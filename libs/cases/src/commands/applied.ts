import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';

/** The draft after a command, or why the command changed nothing. */
export type Applied = { readonly ok: true; readonly draft: CaseDraft } | Refusal;
