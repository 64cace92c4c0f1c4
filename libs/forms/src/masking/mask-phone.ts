/** 13812341234 → 138****1234; a number of fewer than 11 characters is hidden whole. */
export function maskPhone(value: string): string {
  return value.length < 11 ? '****' : `${value.slice(0, 3)}${'*'.repeat(value.length - 7)}${value.slice(-4)}`;
}
