import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const FONT = createRequire(__filename).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

/** A PDF of several pages whose Chinese letters are embedded, each page with its number, the last one lying; with a password where one is given. */
export async function writeBook(pages: number, userPassword?: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', font: FONT, autoFirstPage: false, ...(userPassword !== undefined && { userPassword }) });
  for (let no = 1; no <= pages; no += 1) {
    document.addPage({ layout: no === pages ? 'landscape' : 'portrait' });
    document
      .fontSize(28)
      .text(`住院病历摘要（第${String(no)}张）`, { align: 'center' })
      .moveDown();
    document.fontSize(14);
    for (let line = 1; line <= 12; line += 1)
      document.text(`${String(line)}. 患者因反复发热入院，诊断明确，予以化疗，病情平稳后出院。`, { lineGap: 6 });
  }
  document.end();
  const parts: Buffer[] = [];
  for await (const part of document) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

/** A page whose Chinese font is named but not embedded, as office programs of counties write it: its letters are known by a character map alone. */
export function writeUnembedded(text: string): Buffer {
  const letters = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return writePage(`BT /F1 32 Tf 60 700 Td <${letters}> Tj ET`, '/Font << /F1 5 0 R >>', [
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]);
}

const [COLUMNS, ROWS] = [64, 90];
/** One row of 16 white points, 32 black ones and white to its end; each further row changes where the one above does. */
const BAR = `001${'101010'}${'000001101010'}1${'111'.repeat(ROWS - 1)}`;

/** A scan: a page that is one picture as a fax sends it (CCITT group 4), a black bar in its middle. */
export function writeScan(): Buffer {
  const bytes = BAR.match(/.{1,8}/g) ?? [];
  const picture = Buffer.from(bytes.map((bits) => Number.parseInt(bits.padEnd(8, '0'), 2))).toString('hex');
  const filter = `/Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /K -1 /Columns ${String(COLUMNS)} /Rows ${String(ROWS)} >>]`;
  return writePage('595 0 0 842 0 0 cm /I1 Do', '/XObject << /I1 5 0 R >>', [
    `<< /Type /XObject /Subtype /Image /Width ${String(COLUMNS)} /Height ${String(ROWS)} /ColorSpace /DeviceGray /BitsPerComponent 1 ${filter} /Length ${String(picture.length + 1)} >>\nstream\n${picture}>\nendstream`,
  ]);
}

/** A file that begins as a PDF does and ends there. */
export const BROKEN_PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** A file of one A4 page; `more` are the objects from number 5. */
function writePage(drawing: string, resources: string, more: readonly string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    `<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream`,
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = String(file.length).padStart(10, '0');
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const count = String(objects.length + 1);
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
  return Buffer.from(file + table, 'latin1');
}
