/** A header without what offices write differently each time: width, blanks, line breaks, marks for required columns, notes in brackets. */
export const normaliseHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|[\s*:]/g, '')
    .toLowerCase();
