/** Runs of Latin letters and digits stay whole, and no line begins with a closing mark. */
const PIECE = /[\x21-\x7e]+[，。；：、）》”？！]*|.[，。；：、）》”？！]*/gu;

/** Columns on a terminal: Chinese characters and marks take two. */
export const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u02ff' ? 2 : 1), 0);

/** Breaks a text into lines of at most so many columns (a long piece may stand out). */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line !== '' && columnsOf(line) + columnsOf(piece) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line];
}
