import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import { fillSealField } from './fill-seal-field';
import { isTestSeal, KEY_STORE_PASSPHRASE, type Seal } from './seal';
import { sealPicture } from './seal-picture';

/** Who seals a PDF, as what, in which of its slots (from 0), and when. */
export interface Sealing {
  readonly seal: Pick<Seal, 'keyStore'>;
  readonly organisation: string;
  readonly party: string;
  readonly slot: number;
  readonly at: Date;
}

/**
 * The PDF with one more signature (detached PKCS#7 over everything before it), appended so that earlier ones still hold, and the organisation's
 * round seal to be seen in the slot.
 */
export async function signPdf(pdf: Buffer, sealing: Sealing): Promise<Buffer> {
  const { seal, organisation, at } = sealing;
  const picture = sealPicture({ name: organisation, test: isTestSeal(seal.keyStore) });
  const prepared = fillSealField(pdf, { ...sealing, picture }) ?? withoutPicture(pdf, sealing);
  return new SignPdf().sign(prepared, new P12Signer(seal.keyStore, { passphrase: KEY_STORE_PASSPHRASE }), at);
}

/** A PDF that was made before documents had slots for pictures. */
function withoutPicture(pdf: Buffer, { organisation, party, at }: Sealing): Buffer {
  const given = { reason: party, contactInfo: '', name: organisation, location: '', signingTime: at, signatureLength: 8_192 };
  return plainAddPlaceholder({ pdfBuffer: pdf, ...given });
}
