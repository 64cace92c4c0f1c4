/** A header without what is written differently each time: width, case, blanks, marks of required columns, notes in brackets but for the unit of money. */
export const normalHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replaceAll(/\((?![元分]\))[^)]*\)|[\s*:]/g, '')
    .toLowerCase();
