import { type DocumentContent } from '../document-content';
import { printDocument } from '../print-documents';
import { createTestSeal } from './create-test-seal';
import { parseSeal } from './parse-seal';
import { readSignatures } from './read-signatures';
import { KEY_STORE_PASSPHRASE } from './seal';
import { signPdf } from './sign-pdf';

const AGREEMENT: DocumentContent = {
  title: '医疗保障定点服务协议',
  issuer: '示范县医疗保障局',
  holder: '示范县人民医院',
  date: '2026-03-02',
  blocks: [{ kind: 'paragraph', text: '双方自愿签订本协议。' }],
  legalBasis: [],
  remedies: [],
  seals: [],
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
    once = await signPdf(pdf, { seal: bureau, organisation: 'bureau', party: 'bureau', at });
    twice = await signPdf(once, { seal: hospital, organisation: 'hospital', party: 'institution', at });
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
