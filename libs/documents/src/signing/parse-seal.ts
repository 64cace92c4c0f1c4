import forge from 'node-forge';
import { KEY_STORE_PASSPHRASE, type Seal, sealOf } from './seal';

/** A PKCS#12 file with one RSA key and its certificate; undefined where it is none, or the passphrase is wrong. */
export function parseSeal(file: Buffer, passphrase: string): Seal | undefined {
  try {
    const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(file.toString('binary')), passphrase);
    const certificates = bagsOf(store, forge.pki.oids['certBag'] ?? '').flatMap(({ cert }) => cert ?? []);
    const key = bagsOf(store, forge.pki.oids['pkcs8ShroudedKeyBag'] ?? '')[0]?.key;
    const own = certificates.find((certificate) => isOf(certificate, key));
    if (key === undefined || key === null || own === undefined) return undefined;
    const kept = forge.pkcs12.toPkcs12Asn1(key, [own, ...certificates.filter((each) => each !== own)], KEY_STORE_PASSPHRASE, {
      algorithm: 'aes256',
    });
    return sealOf(own, Buffer.from(forge.asn1.toDer(kept).getBytes(), 'binary'));
  } catch {
    return undefined;
  }
}

const bagsOf = (store: forge.pkcs12.Pkcs12Pfx, bagType: string): readonly forge.pkcs12.Bag[] => store.getBags({ bagType })[bagType] ?? [];

function isOf(certificate: forge.pki.Certificate, key: forge.pki.PrivateKey | null | undefined): boolean {
  if (key === null || key === undefined || !('n' in key) || !('n' in certificate.publicKey)) return false;
  return key.n.compareTo(certificate.publicKey.n) === 0;
}
