const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 18;

/** Whether this is a unified social credit code after GB 32100: 18 characters, the last one checked with weights 3^i modulo 31. */
export function isUscc(value: string): boolean {
  if (value.length !== length) return false;
  let [sum, weight] = [0, 1];
  for (const character of value.slice(0, -1)) {
    const code = alphabet.indexOf(character);
    if (code < 0) return false;
    sum += code * weight;
    weight = (weight * 3) % 31;
  }
  return value.endsWith(alphabet[(31 - (sum % 31)) % 31] ?? '-');
}
