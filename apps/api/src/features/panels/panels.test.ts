import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { PANEL_PROCESS } from '../../testing/panel-process';
import { codeOf, deploy, get, post } from '../../testing/test-case';

interface Sheet {
  readonly lines: readonly { readonly task: string; readonly subject: string; readonly progress: object; readonly caseId: string }[];
}

let api: TestApi;
let experts: readonly TestPerson[];
let clerk: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deploy(api, PANEL_PROCESS);
  experts = [await api.person('专家甲', 'expert@hospital'), await api.person('专家乙', 'expert@hospital')];
  clerk = await api.person('县窗口', 'intake-clerk@county');
  for (let n = 0; n < 2; n += 1) await apply();
});
afterAll(() => api.close());

async function apply(): Promise<void> {
  const applicant = await api.person('王小明');
  const data = { experts: experts.map(({ id }) => id), alternates: [] };
  await post(api, applicant, '/api/applications', { processId: 'appraisal', townshipId: 'north', data }).expect(201);
}

const idOf = async (person: TestPerson): Promise<string> => {
  const { body } = await get(api, person, '/api/panels').expect(200);
  return (body as { panels: readonly { id: string }[] }).panels[0]?.id ?? '';
};
const sheetOf = async (person: TestPerson): Promise<Sheet> =>
  (await get(api, person, `/api/panels/${await idOf(person)}`).expect(200)).body as Sheet;

describe('panels', () => {
  it('list what waits for a member, and nothing for anybody else', async () => {
    const [first] = experts;
    if (first === undefined) throw new Error('no expert');
    const { body } = await get(api, first, '/api/panels').expect(200);
    expect(body).toMatchObject({ panels: [{ name: '鉴定意见', processName: '专家鉴定', open: 2 }] });
    expect((await get(api, clerk, '/api/panels').expect(200)).body).toEqual({ panels: [] });
  });

  it('show a member one line a case: whose it is masked, how many have handed in, and no answer of others', async () => {
    const [first, second] = experts;
    if (first === undefined || second === undefined) throw new Error('no experts');
    const [line] = (await sheetOf(first)).lines;
    expect(line).toMatchObject({ subject: '王*明', progress: { seats: 2, answered: 0, quorum: 2 } });
    await post(api, first, `/api/tasks/${line?.task ?? ''}/complete`, { data: { meets: true } }).expect(200);
    const answer = await get(api, second, `/api/panels/${await idOf(second)}`).expect(200);
    const here = (answer.body as Sheet).lines.find(({ caseId }) => caseId === line?.caseId);
    expect(here?.progress).toEqual({ seats: 2, answered: 1, quorum: 2 });
    expect(answer.text).not.toContain('meets":true');
    expect(answer.text).not.toContain('专家甲');
  });

  it.each(['', '/timeline'])('tell the office nothing of an answer before the panel closes: case%s', async (part) => {
    const [first] = experts;
    if (first === undefined) throw new Error('no expert');
    const { rows } = await api.store.pool.query<{ case_id: string }>(
      "SELECT case_id FROM tasks WHERE status = 'completed' AND closed_by = $1",
      [first.id],
    );
    const { text } = await get(api, clerk, `/api/cases/${rows[0]?.case_id ?? ''}${part}`).expect(200);
    expect(text).not.toContain('专家甲');
    expect(text).not.toContain('"meets"');
  });

  it('tell the office of each case, and of each in its batch, how far they have come', async () => {
    const [first] = experts;
    await api.store.pool.query("UPDATE cases SET batch = '2026-03'");
    const { rows } = await api.store.pool.query<{ case_id: string }>('SELECT case_id FROM tasks WHERE closed_by = $1', [first?.id]);
    const panels = [{ name: '鉴定意见', seats: 2, answered: 1, quorum: 2 }];
    const { body } = await get(api, clerk, `/api/cases/${rows[0]?.case_id ?? ''}`).expect(200);
    expect(body).toMatchObject({ desk: { panels } });
    const batch = await get(api, clerk, '/api/batches/2026-03/cases').expect(200);
    const { cases } = batch.body as { readonly cases: readonly { readonly caseId: string; readonly panels: readonly object[] }[] };
    expect(cases.find(({ caseId }) => caseId === rows[0]?.case_id)?.panels).toEqual(panels);
    expect(batch.text).not.toContain('专家甲');
  });

  it('tell the office in its own task page nothing either', async () => {
    const [first, second] = experts;
    if (first === undefined || second === undefined) throw new Error('no experts');
    const { rows } = await api.store.pool.query<{ id: string }>(
      "SELECT case_id || '.' || no AS id FROM tasks WHERE owner_id = $1 AND status = 'claimed' AND case_id IN (SELECT case_id FROM tasks WHERE closed_by = $2)",
      [second.id, first.id],
    );
    const { text } = await get(api, clerk, `/api/tasks/${rows[0]?.id ?? ''}`).expect(200);
    expect(text).not.toContain('专家甲');
    expect(text).not.toMatch(/"meets":(true|false)/);
  });

  it('take the answers of many cases at once, each its own, with a result for each', async () => {
    const [, second] = experts;
    if (second === undefined) throw new Error('no expert');
    const tasks = (await sheetOf(second)).lines.map(({ task }) => task);
    const [one = '', other = ''] = tasks;
    const answers = [
      { task: one, data: { meets: false } },
      { task: other, data: { meets: 'maybe' } },
    ];
    const { body } = await post(api, second, '/api/tasks/bulk', { verb: 'complete', tasks, answers }).expect(200);
    expect(body).toMatchObject({
      results: [
        { task: one, outcome: {} },
        { task: other, problem: { code: 'form-invalid' } },
      ],
    });
    expect((await sheetOf(second)).lines.map(({ task }) => task)).toEqual([other]);
  });

  it('do not exist for others, nor as anything else', async () => {
    const id = await idOf(experts[0] ?? clerk);
    expect(codeOf(await get(api, clerk, `/api/panels/${id}`))).toEqual([404, 'unknown-panel']);
    expect(codeOf(await get(api, clerk, '/api/panels/eHg'))).toEqual([404, 'unknown-panel']);
  });
});
