import { type JsonObject } from '#engine';
import { encryptionContext } from '#store';
import { type CaseDraft } from './case-draft';
import { endInquiries } from './end-inquiries';

/** Answers every objection that has none yet; objectors ask for it by their code. Its entries are not under inquiry any more. */
export function answerObjections(draft: CaseDraft, { title = '', body = '' }: JsonObject): void {
  const answer = draft.kit.seal(encryptionContext.objectionAnswer(draft.row.id), { title, body });
  draft.change.objectionsAnswered = [{ at: draft.now, answer }];
  endInquiries(draft);
}
