/** The row that somebody is at: by its id, and where it stood, for when it goes. */
export interface RowMark {
  readonly id: string;
  readonly index: number;
}

/** A mark as it was kept; undefined where none was. */
export function readMark(text: string | null): RowMark | undefined {
  const [, index, id] = /^(\d+) (.+)$/.exec(text ?? '') ?? [];
  return index === undefined || id === undefined ? undefined : { id, index: Number(index) };
}

/** A mark as it is kept. */
export const writeMark = ({ id, index }: RowMark): string => `${String(index)} ${id}`;

/** Where one is: at the marked row wherever it stands now, and where it has gone, at the one that took its place. */
export function placeOf(rows: readonly { readonly id: string }[], mark: RowMark | undefined): number {
  if (mark === undefined) return 0;
  const found = rows.findIndex(({ id }) => id === mark.id);
  return found < 0 ? Math.max(0, Math.min(mark.index, rows.length - 1)) : found;
}
