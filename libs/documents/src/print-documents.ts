import { type Readable } from 'node:stream';
import { type DocumentContent } from './document-content';
import { documentNumber, type DocumentNumber } from './document-number';
import { drawBody } from './pdf/draw-body';
import { drawEnd } from './pdf/draw-end';
import { PAGE, Sheet, TEXT_WIDTH } from './pdf/sheet';

/** A document as it is to be printed. */
export interface Printable {
  readonly content: DocumentContent;
  readonly number?: DocumentNumber | undefined;
  /** Where the QR code leads; without it nobody outside can verify the document, and it has none. */
  readonly verifyAt?: string;
  /** Something is masked in this copy, and each page says so. */
  readonly masked?: boolean;
}

/** One PDF (A4, Noto Sans SC embedded once) with these documents one after another, each with page numbers of its own; comes as it is made. */
export function streamDocuments(documents: Iterable<Printable> | AsyncIterable<Printable>, madeAt: Date): Readable {
  const sheet = new Sheet(madeAt);
  const draw = async (): Promise<void> => {
    for await (const document of documents) {
      drawDocument(sheet, document);
      // A thousand documents must not keep everybody else waiting.
      await new Promise(setImmediate);
    }
    sheet.pdf.end();
  };
  const stream = sheet.pdf as unknown as Readable;
  draw().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error('not drawn')));
  return stream;
}

/** One document as PDF: the same bytes for the same document, so that a hash of it holds. */
export async function printDocument(document: Printable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of streamDocuments([document], new Date(`${document.content.date}T00:00:00+08:00`))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function drawDocument(sheet: Sheet, { content, number, verifyAt, masked = false }: Printable): void {
  const { pdf } = sheet;
  sheet.missing = false;
  sheet.addPage();
  drawBody(sheet, content, number && documentNumber(number));
  drawEnd(sheet, content, verifyAt);
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    drawMargins(sheet, { text: `第 ${String(index + 1)} 页\u3000共 ${String(count)} 页`, masked });
  }
  pdf.flushPages();
}

function drawMargins(sheet: Sheet, { text, masked }: { readonly text: string; readonly masked: boolean }): void {
  const { margins } = sheet.pdf.page;
  // Beneath the text, where pdfkit would otherwise begin another page.
  sheet.pdf.page.margins = { ...margins, bottom: 0 };
  const line = { x: PAGE.left, width: TEXT_WIDTH };
  sheet.cell(text, { ...line, y: PAGE.height - 48 }, { align: 'center', size: 9 });
  if (masked) sheet.cell('脱敏副本\u3000仅供查阅\u3000不作为凭证', { ...line, y: 36 }, { align: 'center', size: 9, color: '#b00000' });
  sheet.pdf.page.margins = margins;
}
