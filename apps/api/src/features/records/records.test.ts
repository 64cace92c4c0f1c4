import { randomUUID } from 'node:crypto';
import { listReadings } from '#store';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { CARD_KIND, type IssuedCard, issueCard, issuing } from '../../testing/issuing-process';
import { codeOf, get, post } from '../../testing/test-case';

let api: TestApi;
let holder: TestPerson;
let record: IssuedCard;
beforeAll(async () => {
  api = await createTestApi();
  await deploy(30);
  holder = await api.person('王小明');
  record = await issueCard(api, holder);
});
afterAll(() => api.close());

async function deploy(soonDays: number): Promise<void> {
  const { cases, wall } = api.api.parts;
  const deployed = await cases.deploy(issuing(soonDays), { region: '340321', now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
}

interface Listed {
  readonly records: readonly { readonly number: string; readonly content: object; readonly holder: { readonly name: string } }[];
}
const listed = async (person: TestPerson, path: string): Promise<Listed['records']> =>
  ((await get(api, person, path).expect(200)).body as Listed).records;
const numbers = async (person: TestPerson, path: string): Promise<readonly string[]> =>
  (await listed(person, path)).map(({ number }) => number);

describe('records', () => {
  it('are their holder’s own, in clear', async () => {
    expect(await listed(holder, '/api/my-records')).toMatchObject([
      { number: record.number, kindName: '慢特病证', content: { illness: '高血压三级' } },
    ]);
    expect(await numbers(await api.person('别人'), '/api/my-records')).toEqual([]);
  });

  it('are listed for the county by kind, status, number and end, with nothing sensitive in clear', async () => {
    const supervisor = await api.person('督办员', 'supervisor@county');
    for (const query of ['records?kind=medical-card', 'records?kind=medical-card&status=active', `records?number=${record.number}`])
      expect(await numbers(supervisor, `/api/${query}`)).toEqual([record.number]);
    expect(await numbers(supervisor, '/api/ending-records?kind=medical-card&before=2027-04-01')).toEqual([record.number]);
    expect(await numbers(supervisor, '/api/ending-records?kind=medical-card&before=2027-03-31')).toEqual([]);
    expect(await numbers(supervisor, '/api/records?kind=medical-card&status=ended')).toEqual([]);
    const [first] = await listed(supervisor, '/api/records?kind=medical-card');
    expect([first?.holder.name, JSON.stringify(first?.content)]).toEqual(['王小明', expect.not.stringContaining('高血压')]);
  });

  it('of another office are not listed, and those who handle no cases list none', async () => {
    const north = await api.person('北乡初审员', 'reviewer-1@north');
    expect(await numbers(north, '/api/records?kind=medical-card')).toEqual([]);
    expect(codeOf(await get(api, holder, '/api/records?kind=medical-card'))).toEqual([403, 'not-permitted']);
    expect(codeOf(await get(api, north, '/api/records'))).toEqual([422, 'fields-invalid']);
  });

  it('come in pages', async () => {
    const supervisor = await api.person('督办员', 'supervisor@county');
    expect(await numbers(supervisor, `/api/records?kind=medical-card&after=${record.id}`)).toEqual([]);
    expect(
      await numbers(supervisor, `/api/ending-records?kind=medical-card&before=2028-01-01&after=${record.id}&afterDay=2027-03-31`),
    ).toEqual([]);
    const halved = await get(api, supervisor, `/api/ending-records?kind=medical-card&before=2028-01-01&after=${record.id}`);
    expect(codeOf(halved)).toEqual([422, 'fields-invalid']);
  });
});

describe('a record', () => {
  const path = (): string => `/api/records/${record.id}`;

  it('shows its holder the content, the history and its case', async () => {
    const { body } = await get(api, holder, path()).expect(200);
    expect(body).toMatchObject({
      content: { illness: '高血压三级' },
      history: [{ no: 1, kind: 'issued', fromDay: '2026-04-01' }],
      events: [
        { event: 'reminder:soon', dueOn: '2027-03-01' },
        { event: 'end', dueOn: '2027-04-01' },
      ],
      cases: [{ id: record.caseId, processId: 'card', status: 'open' }],
    });
  });

  it('shows staff what their posts entitle to, which is written down', async () => {
    const reviewer = await api.person('初审员', 'reviewer-1@north');
    const supervisor = await api.person('督办员', 'supervisor@county');
    expect(((await get(api, reviewer, path())).body as Listed['records'][0]).content).toEqual({ illness: '高血压三级' });
    expect(JSON.stringify((await get(api, supervisor, path()).expect(200)).body)).not.toContain('高血压');
    const readings = await listReadings(api.store, record.caseId, 10);
    const of = ({ id }: TestPerson) => readings.filter(({ personId }) => personId === id);
    expect(of(reviewer)).toMatchObject([{ place: 'record', fields: expect.arrayContaining(['medical-card:/illness']) }]);
    expect([of(supervisor), of(holder)]).toEqual([[], []]);
  });

  it('does not exist for anybody else', async () => {
    for (const posts of [[], ['reviewer-1@south'], ['system-operator@county']]) {
      const answer = await get(api, await api.person('旁人', ...posts), path());
      expect(codeOf(answer)).toEqual([404, 'unknown-record']);
    }
    expect(codeOf(await get(api, holder, `/api/records/${randomUUID()}`))).toEqual([404, 'unknown-record']);
  });
});

describe('a changed rule', () => {
  it('is planned and applied by who may for the county, once', async () => {
    const operator = await api.person('运维员', 'system-operator@county');
    await deploy(45);
    const moves = [{ record: record.id, number: record.number, event: 'reminder:soon', from: '2027-03-01', to: '2027-02-14' }];
    expect((await get(api, operator, '/api/record-kinds/medical-card/plan').expect(200)).body).toEqual({ looked: 1, moves, obstacles: [] });
    const key = randomUUID();
    for (let times = 0; times < 2; times += 1) {
      const applied = await post(api, operator, '/api/record-kinds/medical-card/apply', {}, key).expect(200);
      expect(applied.body).toMatchObject({ moves });
    }
    expect((await get(api, operator, '/api/record-kinds/medical-card/plan')).body).toMatchObject({ moves: [] });
    const { body } = await get(api, holder, `/api/records/${record.id}`);
    expect((body as { readonly history: readonly object[] }).history).toMatchObject([{ kind: 'replanned' }, { kind: 'issued' }]);
  });

  it('is nobody else’s to plan or apply', async () => {
    for (const posts of ['supervisor@county', 'system-operator@north']) {
      const other = await api.person('旁人', posts);
      expect(codeOf(await get(api, other, '/api/record-kinds/medical-card/plan'))).toEqual([403, 'not-permitted']);
      expect(codeOf(await post(api, other, '/api/record-kinds/medical-card/apply'))).toEqual([403, 'not-permitted']);
    }
  });
});

describe('/api/record-kinds', () => {
  it('names the kinds that processes of the region make, for whoever reads cases', async () => {
    const reviewer = await api.person('种类初审', 'reviewer-1@county');
    expect((await get(api, reviewer, '/api/record-kinds').expect(200)).body).toEqual({
      kinds: [{ id: 'medical-card', name: CARD_KIND.name }],
    });
    expect(codeOf(await get(api, holder, '/api/record-kinds'))).toEqual([403, 'not-permitted']);
  });
});
