import { PAGE, type Sheet, TEXT_WIDTH, type TextStyle } from './sheet';

const PADDING = 4;
const CELL_SIZE = 11;
const ROOM = PAGE.height - PAGE.top - PAGE.bottom;

/** A grid of texts: `shares` of the width, a head that stands on each page, and columns that are set bold. */
export interface Grid {
  readonly shares: readonly number[];
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly boldColumns?: readonly number[];
}

/** Draws a grid over as many pages as it needs; a row that is higher than a page goes on on the next. */
export function drawGrid(sheet: Sheet, grid: Grid): void {
  const whole = grid.shares.reduce((sum, share) => sum + share, 0);
  const widths = grid.shares.map((share) => (TEXT_WIDTH * share) / whole);
  const styleOf = (column: number): TextStyle => ({
    size: CELL_SIZE,
    weight: grid.boldColumns?.includes(column) === true ? 'bold' : 'regular',
  });
  const head = (): void => {
    if (grid.head !== undefined)
      drawRow(sheet, { texts: grid.head, widths, styleOf: () => ({ size: CELL_SIZE, weight: 'bold', align: 'center' }) });
  };
  const headHeight = grid.head === undefined ? 0 : 40;
  head();
  for (const texts of grid.rows.flatMap((row) => splitRow(sheet, row, { widths, styleOf, room: ROOM - headHeight }))) {
    const row = { texts, widths, styleOf };
    if (sheet.y + rowHeight(sheet, row) > PAGE.height - PAGE.bottom) {
      sheet.addPage();
      head();
    }
    drawRow(sheet, row);
  }
}

interface Row {
  readonly texts: readonly string[];
  readonly widths: readonly number[];
  readonly styleOf: (column: number) => TextStyle;
}

const rowHeight = (sheet: Sheet, { texts, widths, styleOf }: Row): number =>
  Math.max(...texts.map((text, column) => sheet.heightOf(text === '' ? ' ' : text, innerWidth(widths, column), styleOf(column)))) +
  2 * PADDING;

const innerWidth = (widths: readonly number[], column: number): number => (widths[column] ?? 0) - 2 * PADDING;

function drawRow(sheet: Sheet, row: Row): void {
  const height = rowHeight(sheet, row);
  sheet.reserve(height);
  const top = sheet.y;
  let left: number = PAGE.left;
  row.texts.forEach((text, column) => {
    sheet.pdf
      .lineWidth(0.6)
      .rect(left, top, row.widths[column] ?? 0, height)
      .stroke('#444444');
    sheet.cell(text, { x: left + PADDING, y: top + PADDING + 2, width: innerWidth(row.widths, column) }, row.styleOf(column));
    left += row.widths[column] ?? 0;
  });
  sheet.pdf.y = top + height;
}

/** The row in as many pieces as pages need: of each text, as much as fits. */
function splitRow(
  sheet: Sheet,
  texts: readonly string[],
  given: Pick<Row, 'widths' | 'styleOf'> & { readonly room: number },
): readonly (readonly string[])[] {
  const { widths, styleOf, room } = given;
  if (rowHeight(sheet, { texts, widths, styleOf }) <= room) return [texts];
  const fitting = texts.map((text, column) =>
    prefixThatFits(text, (prefix) => sheet.heightOf(prefix, innerWidth(widths, column), styleOf(column)) <= room - 2 * PADDING),
  );
  const rest = texts.map((text, column) => text.slice(fitting[column]?.length ?? 0));
  return [fitting, ...splitRow(sheet, rest, given)];
}

/** The longest beginning that fits, at least one character. */
function prefixThatFits(text: string, fits: (prefix: string) => boolean): string {
  const characters = [...text];
  let low = Math.min(1, characters.length);
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(characters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('');
}
