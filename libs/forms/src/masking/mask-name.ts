/** 张小三 → 张*三, 张三 → 张*; counts characters, not UTF-16 units, since rare ideographs occur in names. */
export function maskName(value: string): string {
  const characters = [...value.trim()];
  const [first, last] = [characters[0], characters.at(-1)];
  if (first === undefined || last === undefined || characters.length === 1) return '*';
  return characters.length === 2 ? `${first}*` : `${first}${'*'.repeat(characters.length - 2)}${last}`;
}
