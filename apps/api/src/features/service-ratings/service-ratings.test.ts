import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deploy, deployCard, get, post, startCard, taskNumber } from '../../testing/test-case';

const FOLDER = join(__dirname, '../../../../../workflows/processes/service-rating-follow-up');
const PARTS = ['forms', 'notices'] as const;
const read = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');
const FILES = Object.fromEntries(
  ['process.bpmn', 'parameters.json', ...PARTS.flatMap((part) => readdirSync(join(FOLDER, part)).map((name) => `${part}/${name}`))].map(
    (path) => [path, read(path)],
  ),
);
const FIGURES = '/api/service-ratings?from=2026-03-01&until=2026-03-31';
const LOW = '/api/service-ratings/low?from=2026-03-01&until=2026-03-31';

let api: TestApi;
let supervisor: TestPerson;
let director: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  await deploy(api, { processId: 'service-rating-follow-up', files: FILES });
  supervisor = await api.person('督办员', 'supervisor@county');
  director = await api.person('分管领导', 'deputy-director@county');
});
afterAll(() => api.close());

async function closed(): Promise<{ readonly path: string; readonly applicant: TestPerson }> {
  const { caseId, applicant } = await startCard(api);
  await post(api, applicant, `/api/cases/${caseId}/withdraw`).expect(200);
  return { path: `/api/cases/${caseId}/rating`, applicant };
}
const figures = async (): Promise<unknown> => ((await get(api, supervisor, FIGURES).expect(200)).body as { counts: unknown }).counts;

describe('a rating', () => {
  it('is given once, to a closed case, by its parties', async () => {
    const { caseId, applicant: waiting } = await startCard(api);
    expect(codeOf(await post(api, waiting, `/api/cases/${caseId}/rating`, { level: 'satisfied' }))).toEqual([409, 'case-open']);
    const { path, applicant } = await closed();
    expect(codeOf(await post(api, waiting, path, { level: 'satisfied' }))).toEqual([404, 'unknown-case']);
    expect(codeOf(await post(api, supervisor, path, { level: 'satisfied' }))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(api, applicant, path, { level: 'splendid' }))).toEqual([422, 'fields-invalid']);
    expect((await post(api, applicant, path, { level: 'satisfied', reasons: ['fast'] }).expect(201)).body).toEqual({});
    expect(codeOf(await post(api, applicant, path, { level: 'dissatisfied' }))).toEqual([409, 'rated-before']);
  });

  it('has the same answer when it is sent again, and one follow-up', async () => {
    const { path, applicant } = await closed();
    const low = { level: 'very-dissatisfied', reasons: ['too-slow'], comment: '等了两个月' };
    const first = await post(api, applicant, path, low, 'rating-key-1').expect(201);
    expect((await post(api, applicant, path, low, 'rating-key-1').expect(201)).body).toEqual(first.body);
    const { followUp } = first.body as { followUp: string };
    const seen = await get(api, supervisor, `/api/cases/${followUp}`).expect(200);
    expect(seen.body).toMatchObject({ processId: 'service-rating-follow-up', clocks: [{ days: 15, unit: 'working-day' }] });
    expect(codeOf(await post(api, applicant, `/api/cases/${followUp}/rating`, low))).toEqual([403, 'not-permitted']);
  });

  it('is offered with its last day, shown once it was given, and refused after that day', async () => {
    const { path, applicant } = await closed();
    const casePath = path.replace('/rating', '');
    const rating = async () =>
      ((await get(api, applicant, casePath).expect(200)).body as { progress: { rating: unknown } }).progress.rating;
    expect(await rating()).toEqual({ possible: true, until: '2026-05-31' });
    const { now } = api.clock;
    api.clock.now = new Date('2026-06-01T01:00:00Z');
    expect(await rating()).toEqual({ possible: false, until: '2026-05-31' });
    expect(codeOf(await post(api, applicant, path, { level: 'satisfied' }))).toEqual([409, 'rating-over']);
    api.clock.now = now;
    await post(api, applicant, path, { level: 'satisfied' }).expect(201);
    expect(await rating()).toEqual({ possible: false, given: 'satisfied' });
  });

  it('is followed up by nobody who had a hand in the case', async () => {
    const handler = await api.person('又审又督', 'reviewer-1@north', 'supervisor@county');
    const { caseId, applicant, review } = await startCard(api);
    await post(api, handler, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    await post(api, applicant, `/api/cases/${caseId}/withdraw`).expect(200);
    const { body } = await post(api, applicant, `/api/cases/${caseId}/rating`, { level: 'dissatisfied' }).expect(201);
    const { followUp } = body as { followUp: string };
    const verify = `/api/tasks/${followUp}.${String(await taskNumber(api, followUp, 'verify'))}`;
    expect(codeOf(await post(api, handler, `${verify}/claim`))[0]).toBeGreaterThanOrEqual(403);
    await post(api, supervisor, `${verify}/claim`).expect(200);
  });

  it('counts no more once a second person has excluded it as malicious', async () => {
    await api.store.pool.query('TRUNCATE service_ratings');
    const { path, applicant } = await closed();
    const { body } = await post(api, applicant, path, { level: 'dissatisfied' }).expect(201);
    const { followUp } = body as { followUp: string };
    expect(await figures()).toMatchObject([{ processId: 'card', level: 'dissatisfied', count: 1, excluded: 0, open: 1 }]);
    const complete = async (person: TestPerson, element: string, data: object) =>
      post(api, person, `/api/tasks/${followUp}.${String(await taskNumber(api, followUp, element))}/complete`, { data });
    await complete(supervisor, 'verify', { finding: 'malicious', account: '同一人连续辱骂' });
    await complete(director, 'confirmExclusion', { exclude: true, reason: '查证属实' });
    expect(await figures()).toMatchObject([{ level: 'dissatisfied', count: 0, excluded: 1, open: 0 }]);
  });

  it('keeps its words encrypted', async () => {
    const { path, applicant } = await closed();
    await post(api, applicant, path, { level: 'satisfied', comment: '高血压三级' }).expect(201);
    const { rows } = await api.store.pool.query<{ found: boolean }>(
      `SELECT position(convert_to('高血压', 'UTF8') IN comment) > 0 AS found FROM service_ratings WHERE comment IS NOT NULL`,
    );
    expect(new Set(rows.map(({ found }) => found))).toEqual(new Set([false]));
  });
});

describe('the figures', () => {
  it('are those of the own office and below, for whoever supervises', async () => {
    const { path, applicant } = await closed();
    await post(api, applicant, path, { level: 'very-dissatisfied', reasons: ['too-slow'], comment: '等了两个月' }).expect(201);
    const elsewhere = await api.person('乡镇督办', 'supervisor@south');
    expect((await get(api, elsewhere, FIGURES).expect(200)).body).toEqual({ counts: [] });
    expect(codeOf(await get(api, applicant, FIGURES))).toEqual([403, 'not-permitted']);
    expect((await get(api, elsewhere, LOW).expect(200)).body).toEqual({ ratings: [] });
    expect(codeOf(await get(api, applicant, LOW))).toEqual([403, 'not-permitted']);
    const { body } = await get(api, supervisor, LOW).expect(200);
    expect(body).toMatchObject({
      ratings: expect.arrayContaining([
        expect.objectContaining({
          processName: '办卡',
          level: 'very-dissatisfied',
          reasons: ['too-slow'],
          followUp: expect.objectContaining({ status: 'open' }),
        }),
      ]) as unknown,
    });
    expect(JSON.stringify(body)).not.toContain('等了两个月');
    expect(codeOf(await get(api, supervisor, '/api/service-ratings'))).toEqual([422, 'fields-invalid']);
  });
});
