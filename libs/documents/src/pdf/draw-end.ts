import QRCode from 'qrcode';
import { type DocumentContent } from '../document-content';
import { MISSING, PAGE, type Sheet, TEXT_WIDTH } from './sheet';

const QR_SIZE = 84;
const SLOT_HEIGHT = 92;
const SMALL = { size: 8.5, color: '#444444' } as const;

/** Seal slots, issuer and date, and the QR code by which anybody verifies the document: kept together on one page. */
export function drawEnd(sheet: Sheet, content: DocumentContent, verifyAt: string | undefined): void {
  const slots = content.seals.length > 1 ? SLOT_HEIGHT : 0;
  sheet.space(18);
  sheet.reserve(slots + QR_SIZE + 40);
  if (slots > 0) drawSlots(sheet, content);
  drawIssuer(sheet, content);
  if (verifyAt === undefined) sheet.pdf.y += 76;
  else drawQr(sheet, verifyAt);
  if (sheet.missing) sheet.paragraph(`注：“${MISSING}”为字库缺字，以系统登记的文字为准。`, SMALL);
}

function drawSlots(sheet: Sheet, { seals }: DocumentContent): void {
  const width = TEXT_WIDTH / seals.length;
  const top = sheet.y;
  seals.forEach(({ label, organisation }, index) => {
    const x = PAGE.left + index * width;
    sheet.cell(label, { x, y: top, width: width - 12 }, { size: 11 });
    sheet.cell(organisation, { x, y: top + 24, width: width - 12 }, { size: 11, weight: 'bold' });
  });
  sheet.pdf.y = top + SLOT_HEIGHT;
}

/** With one seal its label stands above the office, where the seal goes. */
function drawIssuer(sheet: Sheet, { issuer, date, seals }: DocumentContent): void {
  const top = sheet.y;
  const place = { x: PAGE.left + TEXT_WIDTH / 3, width: (TEXT_WIDTH * 2) / 3 };
  const [only] = seals;
  if (seals.length === 1 && only !== undefined)
    sheet.cell(only.label, { ...place, y: top }, { align: 'right', size: 10, color: '#444444' });
  sheet.cell(issuer, { ...place, y: top + 26 }, { align: 'right' });
  sheet.cell(chineseDate(date), { ...place, y: top + 50 }, { align: 'right' });
}

const chineseDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
};

function drawQr(sheet: Sheet, text: string): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = QR_SIZE / modules.size;
  const top = sheet.y;
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) sheet.pdf.rect(PAGE.left + column * side, top + row * side, side, side);
  sheet.pdf.fill('#000000');
  sheet.pdf.y = top + QR_SIZE + 4;
  sheet.paragraph('扫描二维码核验真伪', SMALL);
}
