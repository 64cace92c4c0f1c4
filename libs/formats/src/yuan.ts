/** Up to a thousand billions: in fen it stays within what a number holds exactly. */
const WRITTEN = /^(-?)(\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2}))?$/;

/** An amount as people write it in yuan (`1,234.5`, `¥1234.50`, `１２３４元`) in whole fen, by its digits and not by a fraction; undefined where it is none. */
export function readYuan(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[¥\s]+|[元\s]+$/g, '');
  const [, sign = '', whole, fraction = ''] = WRITTEN.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const fen = Number(whole.replaceAll(',', '') + fraction.padEnd(2, '0'));
  return sign === '' || fen === 0 ? fen : -fen;
}

/** Whole fen in yuan with its sign, to be read: `¥1,234.50`. */
export const showYuan = (fen: number): string => `${fen < 0 ? '-' : ''}¥${writeYuan(Math.abs(fen))}`;

/** Whole fen in yuan with two decimals and thousands apart: `1,234.50`. */
export function writeYuan(fen: number): string {
  const size = Math.abs(fen);
  const rest = size % 100;
  const whole = String((size - rest) / 100).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`;
}
