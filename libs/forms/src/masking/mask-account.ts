/** Last 4 characters of a bank account; one of fewer than 9 characters is hidden whole. */
export function maskAccount(value: string): string {
  return value.length < 9 ? '****' : `****${value.slice(-4)}`;
}
