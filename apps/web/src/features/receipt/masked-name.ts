/** A name as it may lie about on paper: its first and last character. */
export function maskedName(name: string): string {
  const letters = [...name];
  if (letters.length <= 1) return name;
  return letters.length === 2 ? `${letters[0] ?? ''}*` : `${letters[0] ?? ''}${'*'.repeat(letters.length - 2)}${letters.at(-1) ?? ''}`;
}
