import { type QrSquares } from './qr-squares';
import { type ReceiptLine } from './receipt-lines';

const WIDTH = 720;
const MARGIN = 48;
const LINE = 40;
const QR = 260;
const FONT = "28px system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
const TITLE = `bold 40${FONT.slice(2)}`;
const SMALL = `22${FONT.slice(2)}`;
const DARK = '#1f1f1f';
const GREY = '#595959';

/** What stands on the picture. */
export interface ReceiptPicture {
  readonly title: string;
  readonly lines: readonly ReceiptLine[];
  readonly code: QrSquares;
  readonly hint: string;
}

/** One line of writing at its place. */
interface Written {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
}

/** The receipt as a PNG (a `data:` address, which the content security policy lets be shown). */
export function drawReceipt({ title, lines, code, hint }: ReceiptPicture): string {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) return '';
  const write = (text: string, font: string, colour: string): readonly Written[] => {
    pen.font = font;
    return wrapped(text, (part) => pen.measureText(part).width).map((part) => ({ text: part, font, colour }));
  };
  const above = [
    ...write(title, TITLE, DARK),
    ...lines.flatMap(({ label, texts }) => [...write(label, SMALL, GREY), ...texts.flatMap((text) => write(text, FONT, DARK))]),
  ];
  const below = write(hint, SMALL, GREY);
  canvas.width = WIDTH;
  canvas.height = 2 * MARGIN + (above.length + below.length) * LINE + QR + LINE;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const top = writeAll(pen, above, MARGIN + LINE);
  drawCode(pen, code, top);
  writeAll(pen, below, top + QR + LINE);
  return canvas.toDataURL('image/png');
}

/** Writes line below line; answers where the next one would stand. */
function writeAll(pen: CanvasRenderingContext2D, lines: readonly Written[], top: number): number {
  for (const [index, { text, font, colour }] of lines.entries()) {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, MARGIN, top + index * LINE);
  }
  return top + lines.length * LINE;
}

function drawCode(pen: CanvasRenderingContext2D, { size, dark }: QrSquares, top: number): void {
  const side = Math.floor(QR / size);
  pen.fillStyle = '#000';
  for (const { x, y } of dark) pen.fillRect((WIDTH - side * size) / 2 + x * side, top - LINE / 2 + y * side, side, side);
}

/** Broken where the line is full: between Chinese characters anywhere, between words of other scripts. */
function wrapped(text: string, widthOf: (part: string) => number): readonly string[] {
  const parts = text.match(/[\w.,:;()/-]+\s*|./gu) ?? [];
  return parts.reduce<readonly string[]>((lines, part) => {
    const last = lines.at(-1) ?? '';
    const fits = widthOf(last + part) <= WIDTH - 2 * MARGIN;
    return fits || last === '' ? [...lines.slice(0, -1), last + part] : [...lines, part];
  }, []);
}
