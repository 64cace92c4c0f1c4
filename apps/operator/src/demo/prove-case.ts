import { type CaseId } from '#contract';
import { listNoticesOfCase, type NoticeView, type Store, verifyAudit } from '#store';
import { awaitUntil } from './await-until';
import { mustBe } from './must-be';

/** What an operator can prove of a case without reading it. */
export interface Proof {
  readonly auditEntries: number;
  readonly notices: readonly NoticeView[];
}

/**
 * Recomputes the audit chain and waits for the evidence that every notice was delivered, but for those that nobody needs any more; what the quiet hours hold back
 * is waited for in business time. Throws where anything is not as it must be.
 */
export async function proveCase(store: Store, caseId: CaseId, waitUntil: (at: Date) => Promise<void>): Promise<Proof> {
  const ended = await awaitUntil('所有通知送达', async () => {
    const all = await listNoticesOfCase(store, caseId);
    const open = all.filter(({ deliveredAt, failedAt, obsolete }) => [deliveredAt, failedAt, obsolete].every((end) => end === undefined));
    const held = open.flatMap(({ heldUntil }) => heldUntil?.getTime() ?? []);
    if (held.length > 0) await waitUntil(new Date(Math.max(...held)));
    return open.length === 0 ? all : undefined;
  });
  const notices = ended.filter(({ obsolete }) => obsolete === undefined);
  for (const { notice, channel, evidence } of notices) mustBe(evidence !== undefined, `通知 ${notice}（${channel}）没有送达。`);
  const verdict = await verifyAudit(store, caseId);
  mustBe(verdict.ok, '办件的审计链已被改动。');
  return { auditEntries: verdict.entries, notices };
}
