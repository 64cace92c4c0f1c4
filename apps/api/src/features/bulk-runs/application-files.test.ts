import { encode } from 'iconv-lite';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { writeXlsx } from '#sheets';
import { queryStore } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, get } from '../../testing/test-case';
import { CARD_PROCESS } from '../../testing/test-process';

const FORM = {
  title: '申请表',
  type: 'object',
  additionalProperties: false,
  required: ['name', 'identityNumber', 'illness', 'insurance', 'batch'],
  properties: {
    name: { title: '姓名', type: 'string', minLength: 1, maxLength: 50, 'x-sensitive': 'name' },
    identityNumber: { title: '居民身份证号码', type: 'string', format: 'identity-number', 'x-sensitive': 'identity-number' },
    illness: { title: '病情（一次一项）', type: 'string', maxLength: 100, 'x-sensitive': 'medical' },
    insurance: {
      title: '险种',
      type: 'string',
      oneOf: [
        { const: 'employee', title: '职工' },
        { const: 'resident', title: '居民' },
      ],
    },
    batch: { title: '批次', type: 'string', maxLength: 40 },
  },
};
const IMPORTED = { ...CARD_PROCESS, files: { ...CARD_PROCESS.files, 'forms/application.json': JSON.stringify(FORM) } };
const HEADER = '姓名*,居民身份证号码,病情,险种,备注';
const WANG = '王秀英,99990119580314002X,高血压三级,居民,无';
const LI = '李国强,999901196507080012,糖尿病,职工,';
const BAD = '赵六,123456,冠心病,居民,';
const textOf = (...lines: readonly string[]): string => [HEADER, ...lines].join('\n');

let api: TestApi;
let clerk: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deploy(api, IMPORTED);
  clerk = await api.person('窗口', 'intake-clerk@county');
});
afterAll(() => api.close());

function send(person: TestPerson, content: string | Buffer, given: Readonly<Record<string, string>> = {}): request.Test {
  const call = request(api.server).post('/api/bulk-run-files').auth(person.token, { type: 'bearer' }).set('Idempotency-Key', randomUUID());
  const fields = { processId: 'card', ground: 'window', badRows: 'skip', common: '{"batch":"2026-03"}', ...given };
  for (const [name, value] of Object.entries(fields)) void call.field(name, value);
  return call.attach('file', typeof content === 'string' ? Buffer.from(content) : content, 'applications.csv');
}
const look = (person: TestPerson, content: string): request.Test => {
  const call = request(api.server).post('/api/bulk-run-files/check').auth(person.token, { type: 'bearer' });
  return call
    .field({ processId: 'card', ground: 'window', badRows: 'skip', common: '{"batch":"2026-09"}' })
    .attach('file', Buffer.from(content), 'a.csv');
};
const work = (id: string) => api.api.parts.cases.workBulkRun(id, { enough: () => false, clock: api.api.parts.wall });
const idOf = (body: unknown): string => (body as { id: string }).id;
const casesOf = async (batch: string) =>
  (
    await queryStore<{ subject: string }>(api.store, {
      text: 'SELECT subject FROM cases WHERE batch = $1 ORDER BY subject',
      values: [batch],
    })
  ).rows.map(({ subject }) => subject);
async function itemsOf(id: string) {
  const { body } = await get(api, clerk, `/api/bulk-runs/${id}/items`).expect(200);
  return (body as { items: { no: number; status: string; code?: string; caseId?: string }[] }).items;
}
const bytesOf = async (pieces: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

describe('/api/bulk-run-files/check', () => {
  it('tells how many lines are good and what is wrong with the others, and keeps nothing', async () => {
    const { body } = await look(clerk, textOf(WANG, BAD, WANG)).expect(200);
    expect(body).toMatchObject({
      good: 1,
      bad: [
        { line: 3, code: 'form-invalid' },
        { line: 4, code: 'doubled-line' },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('123456');
    expect((await get(api, clerk, '/api/bulk-runs').expect(200)).body).toEqual({ runs: [] });
  });

  it('is for whoever may apply for others', async () => {
    expect(codeOf(await look(await api.person('初审', 'reviewer-1@county'), textOf(WANG)))).toEqual([403, 'not-permitted']);
  });
});

describe('/api/bulk-run-files', () => {
  it('makes a case of each good line and tells line and reason of the bad ones, never what they said', async () => {
    const { body } = await send(clerk, textOf(WANG, BAD, LI)).expect(201);
    expect(body).toMatchObject({
      state: 'working',
      total: 3,
      bad: [{ line: 3, code: 'form-invalid', errors: [{ path: '/identityNumber', code: 'format' }] }],
    });
    expect(JSON.stringify(body)).not.toContain('123456');
    await work(idOf(body));
    const items = await itemsOf(idOf(body));
    expect(items.map(({ no, status, code }) => [no, status, code])).toEqual([
      [2, 'done', undefined],
      [3, 'refused', 'form-invalid'],
      [4, 'done', undefined],
    ]);
    expect(await casesOf('2026-03')).toEqual(['李国强', '王秀英']);
  });

  it('keeps nothing of a file with a bad line where its sender wants all or none', async () => {
    const answer = await send(clerk, textOf(WANG, BAD), { badRows: 'refuse', common: '{"batch":"none"}' });
    expect(codeOf(answer)).toEqual([422, 'lines-refused']);
    expect(answer.body).toMatchObject({ errors: [{ path: '/3/identityNumber', code: 'format' }] });
    expect(await casesOf('none')).toEqual([]);
    expect((await get(api, clerk, '/api/bulk-runs').expect(200)).body).toMatchObject({ runs: [{}] });
  });

  it('is the same run for the same file, and files a line of a corrected one once', async () => {
    const common = '{"batch":"again"}';
    const first = await send(clerk, textOf(WANG, BAD), { common }).expect(201);
    await work(idOf(first.body));
    expect(idOf((await send(clerk, textOf(WANG, BAD), { common }).expect(201)).body)).toBe(idOf(first.body));
    const corrected = await send(clerk, textOf(WANG, LI), { common }).expect(201);
    await work(idOf(corrected.body));
    expect((await itemsOf(idOf(corrected.body)))[0]).toEqual({ ...(await itemsOf(idOf(first.body)))[0] });
    expect(await casesOf('again')).toEqual(['李国强', '王秀英']);
  });

  it('refuses a line that stands there twice', async () => {
    const { body } = await send(clerk, textOf(WANG, WANG), { common: '{"batch":"twice"}' }).expect(201);
    expect(body).toMatchObject({ bad: [{ line: 3, code: 'doubled-line' }] });
  });

  it.each([
    ['GB18030', async () => encode(textOf(WANG), 'gb18030')],
    [
      'XLSX',
      () =>
        bytesOf(
          writeXlsx(
            textOf(WANG)
              .split('\n')
              .map((line) => line.split(',')),
          ),
        ),
    ],
  ])('reads %s', async (name, make) => {
    const { body } = await send(clerk, await make(), { common: JSON.stringify({ batch: name }) }).expect(201);
    await work(idOf(body));
    expect(await casesOf(name)).toEqual(['王秀英']);
  });

  it('keeps what a line says encrypted, and forgets it once it is filed', async () => {
    const { body } = await send(clerk, textOf(LI), { common: '{"batch":"kept"}' }).expect(201);
    const given = async () =>
      (
        await queryStore<{ given: Buffer | null }>(api.store, {
          text: 'SELECT given FROM bulk_items WHERE run_id = $1',
          values: [idOf(body)],
        })
      ).rows[0]?.given;
    expect((await given())?.includes(Buffer.from('999901196507080012'))).toBe(false);
    await work(idOf(body));
    expect(await given()).toBeNull();
  });

  it.each([
    ['a process that there is not', textOf(WANG), { processId: 'none' }, '/file'],
    ['a file without lines', HEADER, {}, '/file'],
    ['what is no sheet', '%PDF-1.7', {}, '/file'],
    ['common fields that are none', textOf(WANG), { common: '[]' }, '/common'],
  ])('refuses %s', async (_what, content, given, path) => {
    const answer = await send(clerk, content, given);
    expect([answer.status, (answer.body as { errors: { path: string }[] }).errors[0]?.path]).toEqual([422, path]);
  });

  it('is for those who may apply for others', async () => {
    expect(codeOf(await send(await api.person('初审', 'reviewer-1@county'), textOf(WANG)))).toEqual([403, 'not-permitted']);
  });
});
