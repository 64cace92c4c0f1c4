import { type CapturedMail } from './captured-mails';
import { mustHave } from './must-be';
import { type Proof } from './prove-case';

/** Tells what an operator can prove: the chain of the audit, and each notice with the evidence of its delivery. */
export function tellProof({ auditEntries, notices }: Proof, mails: readonly CapturedMail[] | undefined): readonly string[] {
  const inApp = notices.filter(({ channel }) => channel === 'in-app');
  const byMail = notices.filter(({ channel }) => channel === 'email');
  const [example] = byMail;
  const lines = [
    `审计链重新计算一致：${auditEntries} 条记录，首尾相接，无改动`,
    `站内消息 ${inApp.length} 条、邮件 ${byMail.length} 封，全部有送达凭据${example === undefined ? '' : `，如“${example.evidence ?? ''}”`}`,
  ];
  if (mails === undefined) return lines;
  return [...lines, ...byMail.map(({ id, evidence = '' }) => tellMail(id, evidence, mails))];
}

function tellMail(id: number, evidence: string, mails: readonly CapturedMail[]): string {
  const mail = mustHave(
    mails.find(({ messageId }) => messageId.startsWith(`<outbox-${id}@`)),
    `发件箱第 ${id} 号邮件有凭据（${evidence}），邮件服务器却没有收到。`,
  );
  return `${mail.to}《${mail.subject}》${mail.messageId}`;
}
