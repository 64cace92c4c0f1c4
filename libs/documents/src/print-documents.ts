import { type Readable } from 'node:stream';
import { type DocumentContent } from './document-content';
import { documentNumber, type DocumentNumber } from './document-number';
import { drawBody } from './pdf/draw-body';
import { drawEnd } from './pdf/draw-end';
import { drawMargins } from './pdf/draw-margins';
import { Sheet } from './pdf/sheet';

/** A document as it is to be printed. */
export interface Printable {
  readonly content: DocumentContent;
  readonly number?: DocumentNumber | undefined;
  /** Where the QR code leads; without it nobody outside can verify the document, and it has none. */
  readonly verifyAt?: string;
  /** Something is masked in this copy, and each page says so. */
  readonly masked?: boolean;
  /** It does not hold any more, and each page says so across its whole breadth. */
  readonly voided?: boolean;
}

/** One PDF (A4, Noto Sans SC embedded once) with these documents one after another, each with page numbers of its own; comes as it is made. */
export function streamDocuments(documents: Iterable<Printable> | AsyncIterable<Printable>, madeAt: Date): Readable {
  return streamOf(new Sheet(madeAt), documents);
}

/** One document as PDF: the same bytes for the same document, so that a hash of it holds. It has a signature field for each of its seals. */
export async function printDocument(document: Printable): Promise<Buffer> {
  const { content, masked = false, voided = false } = document;
  const sheet = new Sheet(new Date(`${content.date}T00:00:00+08:00`), !masked && !voided);
  const chunks: Buffer[] = [];
  for await (const chunk of streamOf(sheet, [document])) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function streamOf(sheet: Sheet, documents: Iterable<Printable> | AsyncIterable<Printable>): Readable {
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

function drawDocument(sheet: Sheet, { content, number, verifyAt, masked = false, voided = false }: Printable): void {
  const { pdf } = sheet;
  sheet.missing = false;
  sheet.addPage();
  drawBody(sheet, content, number && documentNumber(number));
  drawEnd(sheet, content, verifyAt);
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    drawMargins(sheet, { text: `第 ${String(index + 1)} 页\u3000共 ${String(count)} 页`, masked, voided });
  }
  pdf.flushPages();
}
