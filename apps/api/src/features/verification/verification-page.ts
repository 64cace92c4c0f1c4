import { escapeHtml, pageFrame } from '../../pages/page-frame';
import { type VerifiedDto } from './verification.dto';

const STATUS = {
  valid: ['真实有效', '#1a7f37'],
  revoked: ['已撤销，不再有效', '#b00000'],
  replaced: ['已被新的文书替代，不再有效', '#b00000'],
} as const;

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

const isStatus = (text: string): text is keyof typeof STATUS => Object.hasOwn(STATUS, text);

/** A page for whoever has scanned the code: no script, readable on a phone. */
export function verificationPage(verified: VerifiedDto | undefined): string {
  if (verified === undefined) return pageFrame('未查到该文书', '<p class="status" style="color:#b00000">未查到该文书，请核对二维码。</p>');
  const [text, color] = isStatus(verified.status) ? STATUS[verified.status] : STATUS.revoked;
  const rows = [
    ['文书', verified.title],
    ['文号', verified.number ?? '无'],
    ['签发机关', verified.issuer],
    ['日期', verified.date],
    ['当事人', verified.holder],
    ...verified.seals.map(({ organisation, signedAt, intact }) => [
      '电子印章',
      `${organisation} ${DAY.format(new Date(signedAt))} ${intact ? '完好' : '已被篡改'}`,
    ]),
  ];
  const table = rows.map(([label = '', value = '']) => `<tr><th>${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`).join('');
  return pageFrame('文书核验', `<p class="status" style="color:${color}">${text}</p><table>${table}</table><p>请与手中文书逐项核对。</p>`);
}
