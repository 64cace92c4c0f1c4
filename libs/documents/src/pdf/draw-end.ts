import QRCode from 'qrcode';
import { type DocumentContent } from '../document-content';
import { chineseDate } from '../text/chinese-date';
import { SEAL_SIZE } from './seal-field';
import { MISSING, PAGE, type Sheet, TEXT_WIDTH } from './sheet';

const QR_SIZE = 84;
/** A seal beneath its label, over the organisation's name. */
const SLOT_HEIGHT = SEAL_SIZE + 20;
/** The office, the date and the code, with a seal over the office. */
const ISSUER_HEIGHT = 114;
/** From the top of a slot to the middle of its seal. */
const MIDDLE = 57;
const SMALL = { size: 8.5, color: '#444444' } as const;

/**
 * Seal slots, issuer and date, and the QR code by which anybody verifies the document: kept together on one page. One that has no room for text
 * beside them says so, as papers do, lest somebody write something there.
 */
export function drawEnd(sheet: Sheet, content: DocumentContent, verifyAt: string | undefined): void {
  const slots = content.seals.length > 1 ? SLOT_HEIGHT : 0;
  sheet.space(18);
  if (sheet.reserve(slots + ISSUER_HEIGHT)) {
    sheet.paragraph('（此页无正文）');
    sheet.space(18);
  }
  if (slots > 0) drawSlots(sheet, content);
  drawIssuer(sheet, content);
  if (verifyAt === undefined) sheet.pdf.y += ISSUER_HEIGHT;
  else drawQr(sheet, verifyAt);
  if (sheet.missing) sheet.paragraph(`注：“${MISSING}”为字库缺字，以系统登记的文字为准。`, SMALL);
}

function drawSlots(sheet: Sheet, { seals }: DocumentContent): void {
  const width = TEXT_WIDTH / seals.length;
  const top = sheet.y;
  seals.forEach(({ label, organisation }, index) => {
    const x = PAGE.left + index * width;
    sheet.cell(label, { x, y: top, width: width - 12 }, { size: 11 });
    sheet.cell(organisation, { x, y: top + 48, width: width - 12 }, { size: 11, weight: 'bold' });
    sheet.sealSlot(index, { x: x + SEAL_SIZE / 2, y: top + MIDDLE + 14 });
  });
  sheet.pdf.y = top + SLOT_HEIGHT;
}

/** With one seal its label stands above the office, and the seal goes over office and date (骑年盖月). */
function drawIssuer(sheet: Sheet, { issuer, date, seals }: DocumentContent): void {
  const top = sheet.y;
  const place = { x: PAGE.left + TEXT_WIDTH / 3, width: (TEXT_WIDTH * 2) / 3 };
  const [only] = seals;
  if (seals.length === 1 && only !== undefined) {
    sheet.cell(only.label, { ...place, y: top }, { align: 'right', size: 10, color: '#444444' });
    sheet.sealSlot(0, { x: PAGE.left + TEXT_WIDTH - SEAL_SIZE / 2, y: top + MIDDLE });
  }
  sheet.cell(issuer, { ...place, y: top + 28 }, { align: 'right' });
  sheet.cell(chineseDate(date), { ...place, y: top + 54 }, { align: 'right' });
}

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
