import forge from 'node-forge';

/** Key stores lie encrypted in the database; what they themselves are locked with is no secret. */
export const KEY_STORE_PASSPHRASE = 'huiban';

/** What an organisation seals with: certificate and key as PKCS#12. */
export interface Seal {
  /** SHA-256 of the certificate in hex. */
  readonly fingerprint: string;
  /** Common name in the certificate. */
  readonly subject: string;
  readonly validUntil: Date;
  /** Secret. */
  readonly keyStore: Buffer;
}

/** SHA-256 of a certificate in hex. */
export const fingerprintOf = (certificate: forge.pki.Certificate): string =>
  forge.md.sha256
    .create()
    .update(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes())
    .digest()
    .toHex();

/** The common name of whom a certificate was given to. */
export const subjectOf = (certificate: forge.pki.Certificate): string => {
  const field = certificate.subject.getField('CN') as { readonly value?: unknown } | null;
  return typeof field?.value === 'string' ? decoded(field.value) : '';
};

/** node-forge gives the bytes of a parsed name, and the text of one that it was given. */
const decoded = (text: string): string =>
  [...text].some((letter) => letter > '\u00ff') ? text : Buffer.from(text, 'latin1').toString('utf8');

/** Organisation in the certificates of the test authority. */
export const TEST_AUTHORITY = 'Huiban test authority';

/** Whether the certificate of a key store is the test authority's: what is sealed with it proves nothing. */
export function isTestSeal(keyStore: Buffer): boolean {
  const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(keyStore.toString('binary')), KEY_STORE_PASSPHRASE);
  const bagType = forge.pki.oids['certBag'] ?? '';
  const [own] = store.getBags({ bagType })[bagType] ?? [];
  const field = own?.cert?.issuer.getField('O') as { readonly value?: unknown } | null | undefined;
  return field?.value === TEST_AUTHORITY;
}

/** A seal from its certificate and key store. */
export const sealOf = (certificate: forge.pki.Certificate, keyStore: Buffer): Seal => ({
  fingerprint: fingerprintOf(certificate),
  subject: subjectOf(certificate),
  validUntil: certificate.validity.notAfter,
  keyStore,
});
