import { createHash, timingSafeEqual } from 'node:crypto';
import forge from 'node-forge';
import { DocumentError } from '../errors';
import { fingerprintOf, subjectOf } from './seal';

/** A signature in a PDF, as it stands there. */
export interface PdfSignature {
  readonly fingerprint: string;
  /** Common name in its certificate. */
  readonly subject: string;
  /** Every byte that it was made over is as it was, and the key of the certificate has signed it. */
  readonly intact: boolean;
  /** So much of the file it vouches for. */
  readonly end: number;
}

const RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** The signatures of a PDF in the order in which they were made. What was appended after the last one is vouched for by nobody. */
export function readSignatures(pdf: Buffer): readonly PdfSignature[] {
  return [...pdf.toString('latin1').matchAll(RANGE)]
    .map(([, ...range]) => range.map(Number))
    .map(([start = 0, length = 0, second = 0, rest = 0]) => readSignature(pdf, { start, length, second, rest }))
    .sort((one, other) => one.end - other.end);
}

interface Range {
  readonly start: number;
  readonly length: number;
  readonly second: number;
  readonly rest: number;
}

function readSignature(pdf: Buffer, { start, length, second, rest }: Range): PdfSignature {
  const end = second + rest;
  const broken = { fingerprint: '', subject: '', intact: false, end };
  const hex = pdf.subarray(start + length, second).toString('latin1');
  if (start !== 0 || end > pdf.length || !/^<[0-9a-fA-F]+>$/.test(hex)) return broken;
  try {
    const signed = Buffer.concat([pdf.subarray(0, length), pdf.subarray(second, end)]);
    return { ...judge(hex.slice(1, -1), signed), end };
  } catch {
    return broken;
  }
}

/** What node-forge captures of a message and does not show in its types. */
interface Captured {
  readonly authenticatedAttributes: readonly forge.asn1.Asn1[];
  readonly signature: string;
}

function judge(hex: string, signed: Buffer): Omit<PdfSignature, 'end'> {
  // The placeholder is filled up with zeros behind the message.
  const der = forge.asn1.fromDer(forge.util.createBuffer(forge.util.hexToBytes(hex)), { parseAllBytes: false } as never);
  const message = forge.pkcs7.messageFromAsn1(der) as forge.pkcs7.PkcsSignedData & { readonly rawCapture: Captured };
  const { authenticatedAttributes, signature } = message.rawCapture;
  const [certificate] = message.certificates;
  if (certificate === undefined) throw new DocumentError('bad-signature', 'there is no certificate in it');
  const attributes = forge.asn1.create(forge.asn1.Class.UNIVERSAL, forge.asn1.Type.SET, true, [...authenticatedAttributes]);
  const digest = forge.md.sha256.create().update(forge.asn1.toDer(attributes).getBytes()).digest().getBytes();
  const key = certificate.publicKey as forge.pki.rsa.PublicKey;
  const intact = isDigestOf(authenticatedAttributes, signed) && key.verify(digest, signature);
  return { fingerprint: fingerprintOf(certificate), subject: subjectOf(certificate), intact };
}

function isDigestOf(attributes: readonly forge.asn1.Asn1[], signed: Buffer): boolean {
  const digest = createHash('sha256').update(signed).digest();
  return attributes.some((attribute) => {
    const [type, values] = attribute.value as forge.asn1.Asn1[];
    if (type === undefined || forge.asn1.derToOid(String(type.value)) !== forge.pki.oids['messageDigest']) return false;
    const [value] = (values?.value ?? []) as forge.asn1.Asn1[];
    const told = Buffer.from(String(value?.value ?? ''), 'binary');
    return told.length === digest.length && timingSafeEqual(told, digest);
  });
}
