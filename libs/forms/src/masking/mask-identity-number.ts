/** First 6 and last 4 characters, the 8 between hidden; anything that is not 18 characters long is hidden whole. */
export function maskIdentityNumber(value: string): string {
  return value.length === 18 ? `${value.slice(0, 6)}********${value.slice(-4)}` : '***';
}
