import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type OrganisationId } from '#contract';
import { findPartner, listDeadParcels, putOrganisation, putPartner, queryStore } from '#store';
import { readSheet } from '#sheets';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../../../../libs/cases/src/testing/asking-process';
import { COUNTY, createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, get, post } from '../../testing/test-case';

const PATH = `/api/partners/${CIVIL_AFFAIRS}`;
const TYPE = { type: 'identity.check' };
const SETTINGS = { organisationId: CIVIL_AFFAIRS as OrganisationId, width: 1, timeoutMs: 1_000, giveUpHours: 24 };

let api: TestApi;
let clerk: TestPerson;
beforeEach(async () => {
  api = await createTestApi();
  const { cases, wall } = api.api.parts;
  await putOrganisation(api.store, {
    id: CIVIL_AFFAIRS as OrganisationId,
    parentId: COUNTY,
    kind: 'department',
    name: '民政局',
    region: '340321',
  });
  await putPartner(api.store, { ...SETTINGS, channel: 'file' }, { at: wall() });
  const deployed = await cases.deploy(ASKING, { region: '340321', now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  clerk = await api.person('录入', 'primary-post@county');
});
afterEach(() => api.close());

it('tells posts at the county who gets files and how much waits, and nobody else', async () => {
  await ask();
  const waiting = { partners: [{ organisationId: CIVIL_AFFAIRS, name: '民政局', waiting: 1 }] };
  expect((await get(api, clerk, '/api/file-partners').expect(200)).body).toEqual(waiting);
  for (const stranger of ['system-operator@county', 'primary-post@north'])
    expect(codeOf(await get(api, await api.person('他人', stranger), '/api/file-partners'))).toEqual([403, 'not-permitted']);
});

/** Id of the message that a new case has sent. */
async function ask(data: object = APPLICATION): Promise<string> {
  const applicant = await api.person('王小明');
  const { body } = await post(api, applicant, '/api/applications', { processId: 'asking', data }).expect(201);
  const { caseId } = body as { caseId: string };
  const { rows } = await queryStore<{ no: number }>(api.store, {
    text: 'SELECT no FROM department_messages WHERE case_id = $1',
    values: [caseId],
  });
  return `${caseId}.${String(rows[0]?.no)}`;
}
const download = async (no: number, format: string): Promise<Buffer> =>
  (
    await get(api, clerk, `${PATH}/exports/${String(no)}/file?format=${format}`)
      .buffer(true)
      .parse(bytesOf)
      .expect(200)
  ).body as Buffer;
const bytesOf: Parameters<request.Test['parse']>[0] = (response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => {
    done(null, Buffer.concat(parts));
  });
};
async function rowsOf(file: Buffer): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const content = (async function* () {
    yield await Promise.resolve(file);
  })();
  for await (const { cells } of readSheet(content, { bytes: 1e6, rows: 100, cells: 50, cellLength: 1_000 })) rows.push(cells);
  return rows;
}
const sendAnswers = (text: string, by: TestPerson = clerk) =>
  request(api.server)
    .post(`${PATH}/answer-files`)
    .auth(by.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .attach('file', Buffer.from(text), 'answers.csv');

describe('an export', () => {
  it('holds what waits under the mapped headers, each message once, the same again in every format', async () => {
    const ids = [await ask(), await ask()].sort();
    expect((await get(api, clerk, `${PATH}/exports`).expect(200)).body).toEqual({ waiting: [{ ...TYPE, messages: 2 }], exports: [] });
    const made = await post(api, clerk, `${PATH}/exports`, TYPE).expect(201);
    expect(made.body).toMatchObject({ no: 1, messages: 2 });
    expect(codeOf(await post(api, clerk, `${PATH}/exports`, TYPE))).toEqual([409, 'nothing-to-export']);
    const expected = [['huiban_message', 'psn_no'], ...ids.map((id) => [id, APPLICATION.identityNumber])];
    for (const format of ['csv', 'csv-gb18030', 'xlsx']) expect(await rowsOf(await download(1, format))).toEqual(expected);
    expect(await download(1, 'csv')).toEqual(await download(1, 'csv'));
    const third = await ask();
    await post(api, clerk, `${PATH}/exports`, TYPE).expect(201);
    expect((await rowsOf(await download(2, 'csv'))).map(([id]) => id)).toEqual(['huiban_message', third]);
  });

  it('made by two at once takes no message twice', async () => {
    await ask();
    const both = await Promise.all([post(api, clerk, `${PATH}/exports`, TYPE), post(api, clerk, `${PATH}/exports`, TYPE)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('guards cells that a spreadsheet would run', async () => {
    await ask({ ...APPLICATION, identityNumber: '=1+1' });
    await post(api, clerk, `${PATH}/exports`, TYPE).expect(201);
    expect(new TextDecoder('gb18030').decode(await download(1, 'csv-gb18030'))).toContain(",'=1+1");
  });

  it('is not made for an organisation that is reached otherwise', async () => {
    await ask();
    await putPartner(api.store, { ...SETTINGS, channel: 'inbox' }, { at: api.clock.now });
    expect(codeOf(await post(api, clerk, `${PATH}/exports`, TYPE))).toEqual([409, 'channel-not-file']);
    expect(codeOf(await post(api, clerk, '/api/partners/nobody/exports', TYPE))).toEqual([404, 'unknown-partner']);
  });

  it('comes in pages that follow one another', async () => {
    for (let no = 1; no <= 2; no += 1) {
      await ask();
      await post(api, clerk, `${PATH}/exports`, TYPE).expect(201);
    }
    const numbers = async (query: string) =>
      ((await get(api, clerk, `${PATH}/exports${query}`).expect(200)).body as { exports: { no: number }[] }).exports.map(({ no }) => no);
    expect(await numbers('?limit=1')).toEqual([2]);
    expect(await numbers('?limit=1&before=2')).toEqual([1]);
  });
});

describe('the receipt of an export', () => {
  it('is recorded once, for all its messages, and by whom', async () => {
    await ask();
    await post(api, clerk, `${PATH}/exports`, TYPE).expect(201);
    const received = await post(api, clerk, `${PATH}/exports/1/receive`, { receivedBy: '民政局 张三' }).expect(200);
    expect(received.body).toMatchObject({ receivedBy: '民政局 张三', recordedBy: clerk.id });
    expect((await post(api, clerk, `${PATH}/exports/1/receive`, { receivedBy: '李四' }).expect(200)).body).toEqual(received.body);
    const { rows } = await queryStore(api.store, {
      text: `SELECT m.received_by, b.evidence FROM department_messages m JOIN outbox b ON b.case_id = m.case_id AND b.message_no = m.no`,
    });
    expect(rows).toEqual([{ received_by: '民政局 张三', evidence: 'file 1' }]);
    expect(await listDeadParcels(api.store, { organisationId: CIVIL_AFFAIRS, limit: 10 })).toEqual([]);
    expect(codeOf(await post(api, clerk, `${PATH}/exports/9/receive`, { receivedBy: '李四' }))).toEqual([404, 'unknown-export']);
  });

  it('cannot be of a time to come', async () => {
    const receipt = { receivedBy: '李四', receivedAt: '2099-01-01T00:00:00Z' };
    expect(codeOf(await post(api, clerk, `${PATH}/exports/1/receive`, receipt))).toEqual([422, 'fields-invalid']);
  });
});

describe('a file of answers', () => {
  it('brings each case on, and says of each bad line why', async () => {
    const [good, bad] = [await ask(), await ask()];
    const file = `huiban_message,psn_no,result\n${good},1,yes\n${bad},1,perhaps\n${good},1,no\nnothing,1,yes\n`;
    const { body } = await sendAnswers(file).expect(200);
    expect(body).toMatchObject({
      repeated: false,
      accepted: 1,
      lines: [
        { line: 2, message: good, code: 'accepted' },
        { line: 3, message: bad, code: 'form-invalid', errors: [{ path: '/result' }] },
        { line: 4, message: good, code: 'request-answered' },
        { line: 5, code: 'unknown-request' },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('perhaps');
  });

  it('changes nothing the second time, and says the same', async () => {
    const file = `huiban_message,result\n${await ask()},yes\n`;
    const first = (await sendAnswers(file).expect(200)).body as object;
    const traces = async () =>
      (
        await queryStore(api.store, {
          text: `SELECT (SELECT count(*) FROM audit_entries) AS entries, (SELECT count(*) FROM department_answers) AS refused, (SELECT count(*) FROM partner_log) AS log`,
        })
      ).rows;
    const before = await traces();
    expect((await sendAnswers(file).expect(200)).body).toEqual({ ...first, repeated: true });
    expect(await traces()).toEqual(before);
  });

  it('answers for no other organisation', async () => {
    await putOrganisation(api.store, {
      id: 'agriculture' as OrganisationId,
      parentId: COUNTY,
      kind: 'department',
      name: '农业农村局',
      region: '340321',
    });
    await putPartner(api.store, { ...SETTINGS, organisationId: 'agriculture' as OrganisationId, channel: 'file' }, { at: api.clock.now });
    const file = `huiban_message,result\n${await ask()},yes\n`;
    const sent = request(api.server)
      .post('/api/partners/agriculture/answer-files')
      .auth(clerk.token, { type: 'bearer' })
      .set('Idempotency-Key', randomUUID())
      .attach('file', Buffer.from(file), 'answers.csv');
    expect((await sent.expect(200)).body).toMatchObject({ accepted: 0, lines: [{ line: 2, code: 'unknown-request' }] });
  });

  it('that cannot be read is refused by its reason', async () => {
    for (const [text, code] of [
      ['result\nyes\n', 'no-message-column'],
      ['%PDF-1.7', 'not-a-sheet'],
    ] as const) {
      const { status, body } = await sendAnswers(text);
      expect([status, (body as { errors: { code: string }[] }).errors[0]?.code]).toEqual([422, code]);
    }
  });
});

describe('every step', () => {
  it('is for posts at the county that exchange files, and for nobody else', async () => {
    for (const place of ['director@county', 'system-operator@county', `primary-post@${CIVIL_AFFAIRS}`]) {
      const other = await api.person('他人', place);
      expect(codeOf(await get(api, other, `${PATH}/exports`))).toEqual([403, 'not-permitted']);
      expect(codeOf(await get(api, other, `${PATH}/exports/1/file`))).toEqual([403, 'not-permitted']);
      expect(codeOf(await post(api, other, `${PATH}/exports`, TYPE))).toEqual([403, 'not-permitted']);
      expect(codeOf(await post(api, other, `${PATH}/exports/1/receive`, { receivedBy: '李四' }))).toEqual([403, 'not-permitted']);
      expect(codeOf(await sendAnswers('huiban_message\n', other))).toEqual([403, 'not-permitted']);
    }
  });

  it('stands in the log of the partner, for operators by pages', async () => {
    const id = await ask();
    await post(api, clerk, `${PATH}/exports`, TYPE).expect(201);
    await download(1, 'csv');
    await post(api, clerk, `${PATH}/exports/1/receive`, { receivedBy: '张三' }).expect(200);
    await sendAnswers(`huiban_message,result\n${id},yes\n`).expect(200);
    const operator = await api.person('运维', 'system-operator@county');
    const read = async (query = '') =>
      (await get(api, operator, `${PATH}/log${query}`).expect(200)).body as { entries: { id: number; action: string; actor?: string }[] };
    const { entries } = await read();
    expect(entries.map(({ action }) => action)).toEqual(['answers-read', 'export-received', 'export-read', 'exported', 'configured']);
    expect(entries[0]?.actor).toBe(clerk.id);
    expect((await read(`?before=${String(entries[3]?.id)}`)).entries.map(({ action }) => action)).toEqual(['configured']);
    expect(codeOf(await get(api, clerk, `${PATH}/log`))).toEqual([403, 'not-permitted']);
    expect((await findPartner(api.store, CIVIL_AFFAIRS))?.silentSince).toBeUndefined();
  });
});
