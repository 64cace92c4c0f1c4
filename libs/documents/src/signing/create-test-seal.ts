import forge from 'node-forge';
import { KEY_STORE_PASSPHRASE, type Seal, sealOf, TEST_AUTHORITY } from './seal';

/** A seal of a test authority of its own: self-signed, RSA 2048, for demos and tests; it proves nothing to anybody outside. */
export function createTestSeal({ name, from, until }: { readonly name: string; readonly from: Date; readonly until: Date }): Seal {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = `01${forge.util.bytesToHex(forge.random.getBytesSync(15))}`;
  certificate.validity.notBefore = from;
  certificate.validity.notAfter = until;
  const subject = [
    { name: 'commonName', value: name, valueTagClass: forge.asn1.Type.UTF8 },
    { name: 'organizationName', value: TEST_AUTHORITY },
  ] as unknown as forge.pki.CertificateField[];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true },
  ]);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  const store = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], KEY_STORE_PASSPHRASE, { algorithm: 'aes256' });
  return sealOf(certificate, Buffer.from(forge.asn1.toDer(store).getBytes(), 'binary'));
}
