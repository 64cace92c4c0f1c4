import { type DocumentContent } from '../document-content';
import { printDocument } from '../print-documents';
import { createTestSeal } from './create-test-seal';
import { parseSeal } from './parse-seal';
import { readSignatures } from './read-signatures';
import { PdfRevision } from './pdf-revision';
import { isTestSeal, KEY_STORE_PASSPHRASE } from './seal';
import { sealPicture } from './seal-picture';
import { signPdf } from './sign-pdf';

const AGREEMENT: DocumentContent = {
  title: '医疗保障定点服务协议',
  issuer: '示范县医疗保障局',
  holder: '示范县人民医院',
  date: '2026-03-02',
  blocks: [{ kind: 'paragraph', text: '双方自愿签订本协议。' }],
  legalBasis: [],
  remedies: [],
  seals: [
    { party: 'bureau', label: '甲方（盖章）', organisationId: 'bureau', organisation: '示范县医疗保障局' },
    { party: 'institution', label: '乙方（盖章）', organisationId: 'hospital', organisation: '示范县人民医院' },
  ],
};
const years = { from: new Date('2026-01-01Z'), until: new Date('2030-01-01Z') };
const bureau = createTestSeal({ name: '示范县医疗保障局', ...years });
const hospital = createTestSeal({ name: '示范县人民医院', ...years });
const at = new Date('2026-03-02T01:00:00Z');

describe('two parties that sign one PDF', () => {
  let once: Buffer;
  let twice: Buffer;
  beforeAll(async () => {
    const pdf = await printDocument({ content: AGREEMENT, verifyAt: 'https://huiban.example/verify/x' });
    once = await signPdf(pdf, { seal: bureau, organisation: '示范县医疗保障局', party: 'bureau', slot: 0, at });
    twice = await signPdf(once, { seal: hospital, organisation: '示范县人民医院', party: 'institution', slot: 1, at });
  });

  it('leave two signatures that both hold, the first over what the second found', () => {
    const signatures = readSignatures(twice);
    expect(signatures.map(({ subject, intact }) => [subject, intact])).toEqual([
      ['示范县医疗保障局', true],
      ['示范县人民医院', true],
    ]);
    expect(signatures.map(({ fingerprint }) => fingerprint)).toEqual([bureau.fingerprint, hospital.fingerprint]);
    expect(signatures.map(({ end }) => end)).toEqual([once.length, twice.length]);
  });

  it('leave no byte that can be altered unseen', () => {
    for (const place of [100, Math.floor(once.length / 3), once.length - 200]) {
      const altered = Buffer.from(twice);
      altered[place] = (altered[place] ?? 0) ^ 1;
      expect(readSignatures(altered).every(({ intact }) => intact)).toBe(false);
    }
  });

  it('vouch for nothing that is appended afterwards', () => {
    const appended = Buffer.concat([twice, Buffer.from('\n1 0 obj\n<<>>\nendobj\n')]);
    expect(readSignatures(appended).at(-1)?.end).toBeLessThan(appended.length);
  });
});

describe('the place of a seal', () => {
  const sealed = (pdf: Buffer, slot: number) => signPdf(pdf, { seal: bureau, organisation: '示范县医疗保障局', party: 'bureau', slot, at });
  const print = (seals: DocumentContent['seals'] = AGREEMENT.seals, more: object = {}) =>
    printDocument({ content: { ...AGREEMENT, seals }, ...more });
  const fieldsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/T \(seal-\d\)/g) ?? [];

  it('is a field for each party, in a document by itself and in no masked or void copy', async () => {
    expect(fieldsOf(await print())).toEqual(['/T (seal-1)', '/T (seal-2)']);
    for (const more of [{ masked: true }, { voided: true }]) expect(fieldsOf(await print(AGREEMENT.seals, more))).toEqual([]);
  });

  it('shows a picture after the sealing, and the field of the other party stays empty', async () => {
    const pdf = await sealed(await print(), 1);
    const revised = new PdfRevision(pdf);
    const fieldOf = (name: string) => revised.dictionaryOf(revised.findObject((text) => text.includes(`(${name})`)) ?? 0);
    expect(fieldOf('seal-2')).toMatch(/\/V \d+ 0 R \/AP << \/N \d+ 0 R >>/);
    expect(fieldOf('seal-2')).toContain('/F 132');
    expect(fieldOf('seal-1')).not.toContain('/AP');
    expect(fieldOf('seal-1')).toMatch(/\/F 2\n/);
    expect(revised.dictionaryOf(revised.root)).toMatch(/\/AcroForm << \/Fields \[\d+ 0 R \d+ 0 R\] \/SigFlags 3 >>/);
  });

  it('is nowhere in a document that was made before there were fields, which is sealed all the same', async () => {
    const pdf = await sealed(await print([]), 0);
    expect(readSignatures(pdf)).toMatchObject([{ intact: true, end: pdf.length }]);
  });

  it('is not looked for in what is no PDF of ours', async () => {
    await expect(sealed(Buffer.from('%PDF-1.7 trailer'), 0)).rejects.toMatchObject({ code: 'bad-pdf' });
  });
});

describe('the picture of a seal', () => {
  const letters = (picture: string) => picture.match(/ cm 1 0 0 1 /g)?.length;

  it('has each letter of the name, and says where it is only for tests', () => {
    expect(letters(sealPicture({ name: '示范县医疗保障局', test: false }))).toBe(8);
    expect(letters(sealPicture({ name: '示范县医疗保障局', test: true }))).toBe(10);
  });

  it('stays inside its ring however long the name is', () => {
    const picture = sealPicture({ name: '示范自治州示范自治县医疗保障事业管理服务中心办公室', test: true });
    const places = [...picture.matchAll(/(-?[\d.]+) (-?[\d.]+) cm 1 0 0 1/g)].map(([, x, y]) => Math.hypot(Number(x), Number(y)));
    expect(Math.max(...places)).toBeLessThan(56);
  });

  it('tells a seal of the test authority from any other', () => {
    expect(isTestSeal(bureau.keyStore)).toBe(true);
  });
});

describe('a seal', () => {
  it('is read from a PKCS#12 file by its passphrase, and by no other', () => {
    expect(parseSeal(bureau.keyStore, KEY_STORE_PASSPHRASE)).toMatchObject({
      fingerprint: bureau.fingerprint,
      subject: '示范县医疗保障局',
    });
    expect(parseSeal(bureau.keyStore, 'wrong')).toBeUndefined();
    expect(parseSeal(Buffer.from('no seal'), '')).toBeUndefined();
  });
});
