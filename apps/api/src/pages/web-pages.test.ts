import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import request from 'supertest';
import { createTestApi, type TestApi } from '../testing/create-test-api';

const SCRIPT = 'export const page = 1;';
let folder: string;
let api: TestApi;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiban-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'work.html'), '<!doctype html><title>工作台</title>');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>申请人</title>');
  writeFileSync(join(folder, 'assets/staff-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'assets/page-3c4d.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/page-3c4d.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/page-3c4d.js.gz'), gzipSync(SCRIPT));
  mkdirSync(join(folder, 'assets/parts-1'));
  writeFileSync(join(folder, 'assets/parts-1/decoder.js.br'), brotliCompressSync(SCRIPT));
  api = await createTestApi({ HUIBAN_WEB: folder });
});

afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

describe('the pages', () => {
  it.each([
    ['/', '申请人'],
    ['/track', '申请人'],
    ['/cases/019cac0f-2680-7ad8-983e-9337ea811039', '申请人'],
    ['/apply/chronic-card-appraisal', '申请人'],
    ['/sign-in', '申请人'],
    ['/work', '工作台'],
    ['/work/tasks/019cac0f-2680-7ad8-983e-9337ea811039.2', '工作台'],
  ])('answer %s with the page of %s, not to be kept', async (path, title) => {
    const answer = await request(api.server).get(path).expect(200);
    expect(answer.text).toContain(`<title>${title}</title>`);
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it('are answered once, with nothing in the log but the request', async () => {
    const errors = jest.spyOn(api.api.parts.log, 'error');
    await request(api.server).get('/work').expect(200);
    expect(errors).not.toHaveBeenCalled();
  });

  it('run no script but their own', async () => {
    const { headers } = await request(api.server).get('/work').expect(200);
    expect(headers['content-security-policy']).toMatch(/(^|;)script-src 'self'(;|$)/);
  });

  it('may be kept for ever where the name is a hash', async () => {
    const { headers } = await request(api.server).get('/assets/staff-1a2b.js').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['identity', undefined],
  ])('come pressed as the browser takes them: %s', async (taken, encoding) => {
    const { headers, text } = await request(api.server).get('/assets/page-3c4d.js').set('Accept-Encoding', taken).expect(200);
    expect(headers).toMatchObject({ 'content-type': expect.stringContaining('javascript') as unknown, vary: 'Accept-Encoding' });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['cache-control']).toContain('immutable');
    expect(text).toBe(SCRIPT);
  });

  it('come pressed from the folders of their parts too', async () => {
    const { headers, text } = await request(api.server).get('/assets/parts-1/decoder.js').set('Accept-Encoding', 'br').expect(200);
    expect([headers['content-encoding'], text]).toEqual(['br', SCRIPT]);
  });

  it.each(['/assets/other.js', '/workshop', '/constructor'])('do not exist at %s', async (path) => {
    await request(api.server).get(path).expect(404);
  });

  it('take nothing that is sent to them', async () => {
    await request(api.server).post('/work').send({}).expect(404);
  });
});
