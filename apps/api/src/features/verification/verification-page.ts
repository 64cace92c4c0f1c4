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
  if (verified === undefined) return page('未查到该文书', '<p class="status" style="color:#b00000">未查到该文书，请核对二维码。</p>');
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
  const table = rows.map(([label = '', value = '']) => `<tr><th>${escape(label)}</th><td>${escape(value)}</td></tr>`).join('');
  return page('文书核验', `<p class="status" style="color:${color}">${text}</p><table>${table}</table><p>请与手中文书逐项核对。</p>`);
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title>
<style>body{font-family:sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;line-height:1.6}.status{font-size:1.4rem;font-weight:bold}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd;padding:.5rem;text-align:left;vertical-align:top}th{width:6rem;font-weight:normal;color:#555}</style>
</head><body><h1>${title}</h1>${body}</body></html>
`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
