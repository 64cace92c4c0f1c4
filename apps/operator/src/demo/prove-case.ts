import { type CaseId } from '#contract';
import { listNoticesOfCase, type NoticeView, type Store, verifyAudit } from '#store';
import { awaitUntil } from './await-until';
import { mustBe } from './must-be';

/** What an operator can prove of a case without reading it. */
export interface Proof {
  readonly auditEntries: number;
  readonly notices: readonly NoticeView[];
}

/** Recomputes the audit chain and waits for the evidence that every notice was delivered; throws where either is not as it must be. */
export async function proveCase(store: Store, caseId: CaseId): Promise<Proof> {
  const notices = await awaitUntil('所有通知送达', async () => {
    const all = await listNoticesOfCase(store, caseId);
    return all.every(({ deliveredAt, failedAt }) => deliveredAt !== undefined || failedAt !== undefined) ? all : undefined;
  });
  for (const { notice, channel, evidence } of notices) mustBe(evidence !== undefined, `通知 ${notice}（${channel}）没有送达。`);
  const verdict = await verifyAudit(store, caseId);
  mustBe(verdict.ok, '办件的审计链已被改动。');
  return { auditEntries: verdict.entries, notices };
}
