import { type CaseId, type PersonId } from '#contract';
import { type PendingNotice } from '#store';

/** A notice to one person with a mail address. */
export function fakeNotice(id: number, change: Partial<PendingNotice> = {}): PendingNotice {
  return {
    id,
    caseId: '0197c1a0-0000-7000-8000-000000000001' as CaseId,
    caseNumber: '331024-2026-000001',
    notice: 'approved',
    recipient: { kind: 'person', personId: 'person-1' as PersonId },
    emails: ['somebody@example.org'],
    readContent: () => ({ title: '认定结果', body: '您的申请已通过。' }),
    attempts: 0,
    createdAt: new Date(0),
    isConditional: false,
    ...change,
  };
}
