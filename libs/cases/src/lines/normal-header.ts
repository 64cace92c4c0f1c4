/** A header without what is written differently each time: width, case, blanks, marks of required columns, notes in brackets. */
export const normalHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|[\s*:]/g, '')
    .toLowerCase();
