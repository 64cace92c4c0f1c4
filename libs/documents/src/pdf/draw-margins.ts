import { PAGE, type Sheet, TEXT_WIDTH } from './sheet';

/** What stands around the text of a page. */
export interface Margins {
  /** Which page it is. */
  readonly text: string;
  readonly masked: boolean;
  readonly voided: boolean;
}

const RED = '#b00000';

/** Page number, and what copies say of themselves. */
export function drawMargins(sheet: Sheet, { text, masked, voided }: Margins): void {
  const { margins } = sheet.pdf.page;
  // Beneath the text, where pdfkit would otherwise begin another page.
  sheet.pdf.page.margins = { ...margins, bottom: 0 };
  const line = { x: PAGE.left, width: TEXT_WIDTH };
  sheet.cell(text, { ...line, y: PAGE.height - 48 }, { align: 'center', size: 9 });
  const said = [...(voided ? ['本文书已作废，不再有效'] : []), ...(masked ? ['脱敏副本\u3000仅供查阅\u3000不作为凭证'] : [])];
  if (said.length > 0) sheet.cell(said.join('\u3000'), { ...line, y: 36 }, { align: 'center', size: 9, color: RED });
  if (voided) drawVoid(sheet);
  sheet.pdf.page.margins = margins;
}

const VOID_SIZE = 120;

/** 已作废 across the page, so that nobody takes a part of it for a document that holds; what is beneath stays readable. */
function drawVoid(sheet: Sheet): void {
  const { pdf } = sheet;
  const [x, y] = [PAGE.width / 2, PAGE.height / 2];
  pdf.save();
  pdf.rotate(-35, { origin: [x, y] }).opacity(0.3);
  sheet.cell('已作废', { x: x - 250, y: y - VOID_SIZE / 2, width: 500 }, { align: 'center', weight: 'bold', size: VOID_SIZE, color: RED });
  pdf.restore();
}
