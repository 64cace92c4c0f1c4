import { PARTNER_CHANNEL, type PartnerEvent } from '#contract';
import { type JsonObject } from '#engine';
import { encryptionContext } from '#store';
import { type CaseDraft } from '../draft/case-draft';

/** Puts an event for a partner into the outbox; those of one case reach it in the order of their writing. */
export function postPartnerEvent(
  draft: CaseDraft,
  to: string,
  event: { readonly type: PartnerEvent; readonly data: JsonObject; readonly messageNo?: number },
): void {
  const caseId = draft.row.id;
  draft.change.outbox.push({
    seq: draft.row.seq + 1,
    notice: event.type,
    channel: PARTNER_CHANNEL,
    organisationId: to,
    ...(event.messageNo === undefined ? {} : { messageNo: event.messageNo }),
    lane: `${caseId}@${to}`,
    content: draft.kit.seal(encryptionContext.outbox(caseId), event.data),
  });
}
