import PDFDocument from 'pdfkit';
import { withChineseDates } from '../text/chinese-date';
import { fontFile, type Weight } from './fonts';
import { drawSealField } from './seal-field';

/** Lengths in points: A4 with the margins of official papers, roughly. */
export const PAGE = { width: 595.28, height: 841.89, left: 70, right: 70, top: 72, bottom: 72 } as const;
/** From margin to margin, in points. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Of running text, in points. */
export const TEXT_SIZE = 12;
const LINE_GAP = 6;

/** What stands where the font lacks a character: the printers' mark for a missing type, never a silent blank. */
export const MISSING = '〓';

interface GlyphFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** How a text is set. */
export interface TextStyle {
  readonly weight?: Weight;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly indent?: number;
  readonly color?: string;
}

/** The paper that documents are drawn on, one after another, from top to bottom. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  /** Characters of this document that the font lacks. */
  missing = false;
  private readonly glyphs: GlyphFont;

  /** A sheet for one document is `sealable`: it has signature fields, whose names are unique in a PDF. */
  constructor(
    madeAt: Date,
    private readonly sealable = false,
  ) {
    this.pdf = new PDFDocument({
      size: 'A4',
      autoFirstPage: false,
      bufferPages: true,
      margins: { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: PAGE.bottom },
      info: { Producer: 'Huiban', Creator: 'Huiban', CreationDate: madeAt, ModDate: madeAt },
      lang: 'zh-CN',
    });
    for (const weight of ['regular', 'bold'] as const) this.pdf.registerFont(weight, fontFile(weight));
    this.pdf.font('regular');
    // pdfkit does not show its fontkit font in its types.
    this.glyphs = (this.pdf as unknown as { readonly _font: { readonly font: GlyphFont } })._font.font;
  }

  /** Vertical place of what is drawn next. */
  get y(): number {
    return this.pdf.y;
  }

  /** Ends a page. */
  addPage(): void {
    this.pdf.addPage();
  }

  /** Makes sure that so much fits on the page, or begins another, and says so. */
  reserve(height: number): boolean {
    const fits = this.y + height <= PAGE.height - PAGE.bottom;
    if (!fits) this.addPage();
    return !fits;
  }

  /** The place of a seal, its middle given. */
  sealSlot(slot: number, middle: { readonly x: number; readonly y: number }): void {
    if (this.sealable) drawSealField(this.pdf, slot, middle);
  }

  space(height: number): void {
    this.pdf.y += height;
  }

  /** A text over the whole width, over as many pages as it needs. */
  paragraph(text: string, style: TextStyle = {}): void {
    this.set(style);
    this.pdf.text(this.printable(text), PAGE.left, undefined, { width: TEXT_WIDTH, ...optionsOf(style) });
  }

  /** A text in a box, which must be high enough; the cursor stays. */
  cell(text: string, box: { readonly x: number; readonly y: number; readonly width: number }, style: TextStyle = {}): void {
    const { x: left, y: top } = this.pdf;
    this.set(style);
    this.pdf.text(this.printable(text), box.x, box.y, { width: box.width, ...optionsOf(style) });
    this.pdf.x = left;
    this.pdf.y = top;
  }

  heightOf(text: string, width: number, style: TextStyle = {}): number {
    this.set(style);
    return this.pdf.heightOfString(this.printable(text), { width, ...optionsOf(style) });
  }

  private set({ weight = 'regular', size = TEXT_SIZE, color = '#000000' }: TextStyle): void {
    this.pdf.font(weight).fontSize(size).fillColor(color);
  }

  private printable(text: string): string {
    return [...withChineseDates(text)].map((character) => (this.has(character) ? character : this.mark())).join('');
  }

  private has(character: string): boolean {
    return character === '\n' || this.glyphs.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }

  private mark(): string {
    this.missing = true;
    return MISSING;
  }
}

const optionsOf = ({ align = 'left', indent = 0 }: TextStyle): PDFKit.Mixins.TextOptions => ({ align, indent, lineGap: LINE_GAP });
