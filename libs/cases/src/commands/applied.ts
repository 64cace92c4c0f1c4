import { type CaseDraft } from '../draft/case-draft';
import { type Done, type Refusal } from '../outcome';

/** The draft after a command with what it has to tell beside, or why the command changed nothing. */
export type Applied = { readonly ok: true; readonly draft: CaseDraft; readonly replanned?: Done['replanned'] } | Refusal;
