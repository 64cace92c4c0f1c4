import { captureMail, type MailCapture } from '../../testing/capture-mail';
import { fakeNotice } from '../../testing/fake-notice';
import { createEmail } from './email';
import { createMailSender, type MailSender } from './mail-sender';

let capture: MailCapture;
let sender: MailSender;

beforeEach(async () => {
  capture = await captureMail((address) => ({ 'gone@example.org': 550, 'later@example.org': 451 })[address]);
  sender = createMailSender(capture.url, 2);
});

afterEach(async () => {
  sender.close();
  await capture.close();
});

const email = () => createEmail({ sender, from: '惠办 <huiban@bureau.example>' });
const headerOf = (mail: string | undefined, name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(mail ?? '')?.[1]?.trim();

describe('the email channel', () => {
  it('mails title and body and keeps the answer of the server as evidence', async () => {
    const handed = await email().hand(fakeNotice(42));
    expect(handed).toEqual({ kind: 'delivered', evidence: expect.stringMatching(/^250 .*kept/) });
    expect(headerOf(capture.mails[0], 'To')).toBe('somebody@example.org');
    expect(capture.mails[0]).toContain(Buffer.from('认定结果').toString('base64').slice(0, 8));
  });

  it('gives a mail that is sent again the same Message-ID, and another mail another', async () => {
    for (const id of [42, 42, 43]) await email().hand(fakeNotice(id));
    expect(capture.mails.map((mail) => headerOf(mail, 'Message-ID'))).toEqual([
      '<outbox-42@bureau.example>',
      '<outbox-42@bureau.example>',
      '<outbox-43@bureau.example>',
    ]);
  });

  it('mails everybody of a post in one mail', async () => {
    await email().hand(fakeNotice(1, { emails: ['a@example.org', 'b@example.org'] }));
    expect(headerOf(capture.mails[0], 'To')).toBe('a@example.org, b@example.org');
  });

  it('lets a line break in a title start no header', async () => {
    await email().hand(fakeNotice(1, { readContent: () => ({ title: 'hello\r\nBcc: evil@example.org', body: 'x' }) }));
    expect(headerOf(capture.mails[0], 'Bcc')).toBeUndefined();
    expect(headerOf(capture.mails[0], 'Subject')).toBe('hello Bcc: evil@example.org');
  });

  it('gives up at once on an address that the server does not know', async () => {
    expect(await email().hand(fakeNotice(1, { emails: ['gone@example.org'] }))).toEqual({ kind: 'failed', code: 'smtp-550', final: true });
  });

  it('tries again after a temporary refusal', async () => {
    const handed = await email().hand(fakeNotice(1, { emails: ['later@example.org'] }));
    expect(handed).toEqual({ kind: 'failed', code: 'smtp-451', final: false });
  });

  it('tries again when the server is away, and delivers when it is back', async () => {
    await capture.close();
    expect(await email().hand(fakeNotice(1))).toMatchObject({ kind: 'failed', final: false });
  });

  it('gives up on somebody without an address and on content that is no notice', async () => {
    expect(await email().hand(fakeNotice(1, { emails: [] }))).toEqual({ kind: 'failed', code: 'no-address', final: true });
    expect(await email().hand(fakeNotice(1, { readContent: () => 'text' }))).toEqual({ kind: 'failed', code: 'bad-notice', final: true });
  });
});
