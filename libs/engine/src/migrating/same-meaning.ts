/** Whether two parts of a drawing say the same, wherever in the file they stand. */
export function sameMeaning(one: unknown, other: unknown): boolean {
  return meaningOf(one) === meaningOf(other);
}

function meaningOf(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => (key === 'line' ? undefined : value)) ?? '';
}
