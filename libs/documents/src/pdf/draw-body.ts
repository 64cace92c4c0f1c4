import { type DocumentBlock, type DocumentContent } from '../document-content';
import { drawGrid } from './draw-table';
import { type Sheet, TEXT_SIZE } from './sheet';

/** Two characters, as Chinese paragraphs begin. */
const INDENT = 2 * TEXT_SIZE;

/** Title, number, addressee and blocks of a document. */
export function drawBody(sheet: Sheet, content: DocumentContent, number: string | undefined): void {
  sheet.paragraph(content.title, { weight: 'bold', size: 20, align: 'center' });
  sheet.space(4);
  if (number !== undefined) sheet.paragraph(number, { align: 'center', size: 11 });
  sheet.space(14);
  if (content.addressee !== undefined && content.addressee !== '') sheet.paragraph(`${content.addressee}：`);
  for (const block of content.blocks) drawBlock(sheet, block);
  drawList(sheet, '法律依据', content.legalBasis);
  drawList(sheet, '救济途径', content.remedies);
}

function drawBlock(sheet: Sheet, block: DocumentBlock): void {
  switch (block.kind) {
    case 'heading':
      sheet.space(6);
      sheet.reserve(48);
      sheet.paragraph(block.text, { weight: 'bold', size: 13 });
      return;
    case 'paragraph':
      sheet.paragraph(block.text, { indent: INDENT });
      return;
    case 'fields':
      sheet.space(6);
      drawGrid(sheet, { shares: [1, 3], rows: block.fields.map(({ label, value }) => [label, value]), boldColumns: [0] });
      sheet.space(10);
      return;
    case 'table':
      sheet.space(6);
      drawGrid(sheet, {
        shares: block.columns.map(({ share = 1 }) => share),
        head: block.columns.map(({ label }) => label),
        rows: block.rows,
      });
      sheet.space(10);
  }
}

function drawList(sheet: Sheet, heading: string, texts: readonly string[]): void {
  if (texts.length === 0) return;
  sheet.space(6);
  sheet.reserve(48);
  sheet.paragraph(heading, { weight: 'bold' });
  for (const text of texts) sheet.paragraph(text, { indent: INDENT });
}
