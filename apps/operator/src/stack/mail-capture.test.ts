import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureMail } from './mail-capture';
import { findPort } from './port';

describe('captureMail', () => {
  it('keeps mails private without closing the folder above, in which PostgreSQL may live as another user', async () => {
    const home = mkdtempSync(join(tmpdir(), 'huiban-mail-'));
    const capture = await captureMail(join(home, 'stack', 'mail'), await findPort(0), () => undefined);
    try {
      expect(statSync(join(home, 'stack', 'mail')).mode & 0o777).toBe(0o700);
      expect(statSync(join(home, 'stack')).mode & 0o005).toBe(0o005);
    } finally {
      await capture.close();
      rmSync(home, { recursive: true });
    }
  });
});
