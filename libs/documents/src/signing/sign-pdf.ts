import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import { KEY_STORE_PASSPHRASE, type Seal } from './seal';

/** Who seals a PDF, as what, and when. */
export interface Sealing {
  readonly seal: Pick<Seal, 'keyStore'>;
  readonly organisation: string;
  readonly party: string;
  readonly at: Date;
}

/** The PDF with one more signature (detached PKCS#7 over everything before it), appended so that earlier ones still hold. */
export async function signPdf(pdf: Buffer, { seal, organisation, party, at }: Sealing): Promise<Buffer> {
  const given = { reason: party, contactInfo: '', name: organisation, location: '', signingTime: at, signatureLength: 8_192 };
  const prepared = plainAddPlaceholder({ pdfBuffer: pdf, ...given });
  return new SignPdf().sign(prepared, new P12Signer(seal.keyStore, { passphrase: KEY_STORE_PASSPHRASE }), at);
}
