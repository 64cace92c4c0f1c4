import PDFDocument from 'pdfkit';
import { fontFile } from '../pdf/fonts';
import { SEAL_SIZE } from '../pdf/seal-field';

/** Outline of a character in units of the font, as pdfkit's fontkit gives it. */
interface Outline {
  readonly commands: readonly { readonly command: keyof typeof OPERATORS; readonly args: readonly number[] }[];
}

interface OutlineFont {
  readonly unitsPerEm: number;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number; readonly path: Outline };
}

/** A character's place: its middle on the base line, the size, and how far it is turned (radians). */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn?: number;
}

const RADIUS = SEAL_SIZE / 2;
const RED = '0.85 0.05 0.05';
/** The name goes over at most so much of the ring. */
const SPAN = (250 * Math.PI) / 180;
const WIDEST_STEP = (34 * Math.PI) / 180;
const TEST_MARK = '测试';

/** What a page needs for the picture: its ink lets the text beneath be read. */
export const SEAL_RESOURCES = '<< /ExtGState << /Ink << /BM /Multiply >> >> >>';

/**
 * The picture of an organisation's round seal as a PDF content stream, its middle at (0, 0): the name along the ring, a star in the middle (after
 * 国发〔1999〕25号, rules for seals of state organs). The seal of a test authority says so beneath the star.
 */
export function sealPicture({ name, test }: { readonly name: string; readonly test: boolean }): string {
  const font = outlineFont();
  const letters = [...name].map((letter, index, all) => drawLetter(font, letter, placeOnRing(index, all.length)));
  const mark = test
    ? [...TEST_MARK].map((letter, index) => drawLetter(font, letter, { x: (index - 0.5) * 17, y: -RADIUS * 0.72, size: 16 }))
    : [];
  return ['q /Ink gs', `${RED} rg ${RED} RG`, circle(RADIUS - 2, 2.4), star(RADIUS * 0.3), ...letters, ...mark, 'Q'].join('\n');
}

function placeOnRing(index: number, count: number): Place {
  const step = Math.min(WIDEST_STEP, SPAN / Math.max(1, count - 1));
  const angle = Math.PI / 2 + ((count - 1) / 2 - index) * step;
  const size = Math.min(RADIUS * 0.3, step * RADIUS * 0.68);
  const ring = RADIUS - 7 - size * 0.86;
  return { x: ring * Math.cos(angle), y: ring * Math.sin(angle), size, turn: angle - Math.PI / 2 };
}

const number = (value: number): string => String(Math.round(value * 100) / 100);
const row = (values: readonly number[]): string => values.map(number).join(' ');

const OPERATORS = { moveTo: 'm', lineTo: 'l', bezierCurveTo: 'c', quadraticCurveTo: 'c', closePath: 'h' } as const;

function drawLetter(font: OutlineFont, letter: string, { x, y, size, turn = 0 }: Place): string {
  const { advanceWidth, path } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
  const scale = size / font.unitsPerEm;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  let [lastX, lastY] = [0, 0];
  const lines = path.commands.map(({ command, args }) => {
    const points = command === 'quadraticCurveTo' ? asCubic([lastX, lastY, ...args]) : args;
    [lastX, lastY] = [points.at(-2) ?? lastX, points.at(-1) ?? lastY];
    const placed = points.map((value) => value * scale);
    return `${row(placed)} ${OPERATORS[command]}`;
  });
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => String(Math.round(value * 1e4) / 1e4)).join(' ');
  return `q ${matrix} cm 1 0 0 1 ${number((-advanceWidth * scale) / 2)} 0 cm ${lines.join(' ')} f Q`;
}

/** A quadratic curve, from its starting point, as the cubic one that PDF knows. */
function asCubic([fromX = 0, fromY = 0, viaX = 0, viaY = 0, toX = 0, toY = 0]: readonly number[]): readonly number[] {
  const third = (end: number, via: number): number => end + (2 / 3) * (via - end);
  return [third(fromX, viaX), third(fromY, viaY), third(toX, viaX), third(toY, viaY), toX, toY];
}

/** Four curves, near enough to a circle. */
function circle(radius: number, width: number): string {
  const k = radius * 0.5523;
  const curves = [
    [radius, k, k, radius, 0, radius],
    [-k, radius, -radius, k, -radius, 0],
    [-radius, -k, -k, -radius, 0, -radius],
    [k, -radius, radius, -k, radius, 0],
  ];
  return `${number(width)} w ${number(radius)} 0 m ${curves.map((curve) => `${row(curve)} c`).join(' ')} s`;
}

function star(radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    const angle = Math.PI / 2 + (index * Math.PI) / 5;
    return `${row([reach * Math.cos(angle), reach * Math.sin(angle)])} ${index === 0 ? 'm' : 'l'}`;
  });
  return `${points.join(' ')} f`;
}

let known: OutlineFont | undefined;

/** Read once a process: the font has 30,000 characters. */
function outlineFont(): OutlineFont {
  if (known !== undefined) return known;
  const pdf = new PDFDocument({ autoFirstPage: false });
  pdf.registerFont('bold', fontFile('bold')).font('bold');
  // pdfkit does not show its fontkit font in its types.
  known = (pdf as unknown as { readonly _font: { readonly font: OutlineFont } })._font.font;
  return known;
}
