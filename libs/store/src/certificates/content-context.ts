/** What the encrypted content of a certificate is bound to. */
export const contentContext = (number: string): string => `certificates.content:${number}`;
