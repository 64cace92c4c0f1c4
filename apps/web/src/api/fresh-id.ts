const bytesAsHex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

// crypto.randomUUID exists on HTTPS only, and many bureaus' networks speak HTTP.
/** A key that no other command has. */
export const freshKey = (): string => bytesAsHex(16);

/** A random UUID (version 4). */
export function freshId(): string {
  const hex = bytesAsHex(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
