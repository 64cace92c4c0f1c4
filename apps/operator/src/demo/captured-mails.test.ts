import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { captureMail } from '../stack/mail-capture';
import { findPort } from '../stack/port';
import { listCapturedMails } from './captured-mails';

const folder = mkdtempSync(join(tmpdir(), 'huiban-mails-'));
const to = 'somebody@huiban.example';

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('reads the headers of captured mails in the order in which they came, Chinese ones too', async () => {
  const capture = await captureMail(folder, await findPort(0), () => undefined);
  const transport = createTransport(capture.url);
  const subjects = ['门诊慢特病待遇认定结果通知：予以认定，请及时查收并在定点医药机构使用', 'plain'];
  for (const [index, subject] of subjects.entries()) {
    await transport.sendMail({ from: 'huiban@localhost', to, subject, messageId: `<${String(index)}@localhost>`, text: 'x' });
  }
  transport.close();
  await capture.close();
  expect(listCapturedMails(folder)).toEqual(subjects.map((subject, index) => ({ messageId: `<${String(index)}@localhost>`, to, subject })));
});

it('finds none where nothing was captured', () => {
  expect(listCapturedMails(join(folder, 'missing'))).toEqual([]);
});
