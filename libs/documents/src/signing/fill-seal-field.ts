import { deflateSync } from 'node:zlib';
import { HIDDEN, SEAL_SIZE, sealField, SEEN } from '../pdf/seal-field';
import { PdfRevision } from './pdf-revision';
import { SEAL_RESOURCES } from './seal-picture';

/** Bytes that a signature may take, in hex. */
const ROOM = 16_384;

/** What is said of a signature, and the picture that is seen in its field (a content stream, its middle at (0, 0)). */
export interface FilledSeal {
  readonly slot: number;
  readonly organisation: string;
  readonly party: string;
  readonly at: Date;
  readonly picture: string;
}

/**
 * The PDF with a signature in the empty field of a slot, still to be computed: `/Contents` is zeros, `/ByteRange` stars. Undefined where the PDF has
 * no such field, as those from before there were any.
 */
export function fillSealField(pdf: Buffer, seal: FilledSeal): Buffer | undefined {
  const revision = new PdfRevision(pdf);
  const field = revision.findObject((dictionary) => dictionary.includes(`/T (${sealField(seal.slot)})`));
  if (field === undefined) return undefined;
  const half = String(SEAL_SIZE / 2);
  const form = `/Type /XObject /Subtype /Form /BBox [-${half} -${half} ${half} ${half}] /Resources ${SEAL_RESOURCES} /Filter /FlateDecode`;
  const picture = revision.addStream(form, deflateSync(Buffer.from(seal.picture, 'latin1')));
  const signature = revision.add(signatureDictionary(seal));
  const empty = revision.dictionaryOf(field).replace(HIDDEN, SEEN);
  revision.replace(field, `${empty}\n/V ${String(signature)} 0 R /AP << /N ${String(picture)} 0 R >>`);
  nameFields(revision);
  return revision.bytes();
}

/** With the first seal the catalog tells viewers of all fields; they are not asked to draw anything themselves. */
function nameFields(revision: PdfRevision): void {
  const catalog = revision.dictionaryOf(revision.root);
  if (catalog.includes('/AcroForm')) return;
  const fields: string[] = [];
  for (let slot = 0; ; slot += 1) {
    const no = revision.findObject((dictionary) => dictionary.includes(`/T (${sealField(slot)})`));
    if (no === undefined) break;
    fields.push(`${String(no)} 0 R`);
  }
  revision.replace(revision.root, `${catalog}\n/AcroForm << /Fields [${fields.join(' ')}] /SigFlags 3 >>`);
}

function signatureDictionary({ organisation, party, at }: FilledSeal): string {
  const star = '/**********';
  const when = at.toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '');
  return `<<
/Type /Sig
/Filter /Adobe.PPKLite
/SubFilter /adbe.pkcs7.detached
/ByteRange [0 ${star} ${star} ${star}]
/Contents <${'0'.repeat(ROOM)}>
/Name ${hexText(organisation)}
/Reason ${hexText(party)}
/M (D:${when}Z)
>>`;
}

/** A text string in UTF-16, which every character fits. */
const hexText = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
