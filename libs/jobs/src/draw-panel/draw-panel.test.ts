import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type JobToRun } from '#cases';
import { type JobServices, type PoolMember } from '../job';
import { servicesOf } from '../testing/services-of';
import { drawPanel } from './draw-panel';

const member = (id: string, ...organisations: string[]): PoolMember => ({
  personId: id as PersonId,
  organisations: organisations as OrganisationId[],
});
const POOL = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => member(id, `hospital-${id}`, 'county'));

const job = (input: JsonObject, no = 7): JobToRun => ({
  caseId: '0197c1a0-0000-7000-8000-000000000001' as CaseId,
  no,
  element: 'drawPanel',
  topic: 'draw-panel',
  input,
  facts: {},
  organisationId: 'county',
  region: '331024',
  businessNow: new Date('2026-03-02T02:00:00Z'),
  involved: [],
});

function services(pool: readonly PoolMember[], asked: unknown[] = []): JobServices {
  return servicesOf({
    listPool: (place, at) => {
      asked.push({ ...place, at });
      return Promise.resolve(pool);
    },
  });
}

const idsOf = (drawn: unknown): readonly string[] => (drawn as { experts: { id: string }[] }).experts.map(({ id }) => id);

describe('draw-panel', () => {
  it('draws as many different experts as asked for, out of the pool', async () => {
    const ids = idsOf(await drawPanel(job({ size: 3 }), services(POOL)));
    expect(new Set(ids).size).toBe(3);
    expect(POOL.map(({ personId }) => String(personId))).toEqual(expect.arrayContaining([...ids]));
  });

  it('draws the same experts when it runs again, whatever the order of the pool', async () => {
    const first = await drawPanel(job({ size: 3 }), services(POOL));
    const again = await drawPanel(job({ size: 3 }), services([...POOL].reverse()));
    expect(again).toEqual(first);
  });

  it('draws by another lot for another job of the case', async () => {
    const draws = await Promise.all([1, 2, 3, 4, 5, 6].map((no) => drawPanel(job({ size: 2 }, no), services(POOL))));
    expect(new Set(draws.map((drawn) => idsOf(drawn).join())).size).toBeGreaterThan(1);
  });

  it('draws the same experts for every job of a key, and the next in the order for one who may not serve', async () => {
    const first = idsOf(await drawPanel(job({ size: 3, key: '2026-03/M01600' }, 1), services(POOL)));
    const second = idsOf(await drawPanel(job({ size: 3, key: '2026-03/M01600' }, 2), services(POOL)));
    const without = idsOf(await drawPanel(job({ size: 3, key: '2026-03/M01600', excludePeople: [first[0] ?? ''] }, 3), services(POOL)));
    expect(second).toEqual(first);
    expect(without.slice(0, 2)).toEqual(first.slice(1));
  });

  it('gives everybody about the same chance', async () => {
    const counts = new Map<string, number>();
    for (let no = 1; no <= 600; no += 1) {
      for (const id of idsOf(await drawPanel(job({ size: 2 }, no), services(POOL)))) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const { personId } of POOL) expect(counts.get(personId)).toBeGreaterThan(150);
  });

  it('leaves out excluded people and everybody of an organisation that treated the patient', async () => {
    const input = { size: 3, excludePeople: ['a', 'b'], excludeOrganisations: ['hospital-c'] };
    const drawn = await drawPanel(job(input), services(POOL));
    expect([...idsOf(drawn)].sort()).toEqual(['d', 'e', 'f']);
    expect(drawn).toMatchObject({ pool: ['d', 'e', 'f'] });
  });

  it('leaves out who has a part in the case already, or keeps out of it', async () => {
    const drawn = await drawPanel({ ...job({ size: 2 }), involved: ['a', 'b', 'c', 'd'] }, services(POOL));
    expect([...idsOf(drawn)].sort()).toEqual(['e', 'f']);
  });

  it('draws alternates by the same lot, as far as the pool reaches', async () => {
    const drawn = await drawPanel(job({ size: 3, alternates: 5 }), services(POOL));
    expect(drawn).toMatchObject({ alternates: [{}, {}, {}] });
    expect(idsOf(drawn)).toEqual(idsOf(await drawPanel(job({ size: 3 }), services(POOL))));
  });

  it('draws from several pools one after another, and nobody twice', async () => {
    const parts: JsonObject[] = [
      { post: 'insurance-assessor', size: 3 },
      { post: 'health-assessor', size: 2, alternates: 1 },
    ];
    const asked: unknown[] = [];
    const drawn = await drawPanel(job({ parts }), services(POOL, asked));
    expect(asked).toMatchObject([{ post: 'insurance-assessor' }, { post: 'health-assessor' }]);
    const { alternates } = drawn as { alternates: { id: string }[] };
    expect([...idsOf(drawn), ...alternates.map(({ id }) => id)].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    await expect(drawPanel(job({ parts: [...parts, { post: 'finance-assessor', size: 1 }] }), services(POOL))).rejects.toMatchObject({
      code: 'panel-too-small',
    });
  });

  it('leaves out somebody who holds a second post where the patient was treated', async () => {
    const pool = [member('a', 'hospital-a', 'county', 'hospital-z'), member('b', 'hospital-b', 'county')];
    expect(idsOf(await drawPanel(job({ size: 1, excludeOrganisations: ['hospital-z'] }), services(pool)))).toEqual(['b']);
  });

  it('keeps seed and pool, and no names', async () => {
    const drawn = await drawPanel(job({ size: 1 }), services(POOL));
    expect(drawn).toEqual({
      experts: [{ id: expect.any(String) }],
      alternates: [],
      seed: expect.stringMatching(/^[0-9a-f]{64}$/),
      pool: expect.any(Array),
    });
  });

  it('fails for good when too few experts are left', async () => {
    const input = { size: 3, excludePeople: ['a', 'b', 'c', 'd'] };
    await expect(drawPanel(job(input), services(POOL))).rejects.toMatchObject({ code: 'panel-too-small' });
  });

  it.each([
    {},
    { size: 0 },
    { size: 1.5 },
    { size: 'many' },
    { size: 2, excludePeople: [1] },
    { parts: [{ size: 2 }] },
    { parts: ['expert'] },
  ])('refuses the input %j', async (input) => {
    await expect(drawPanel(job(input as JsonObject), services(POOL))).rejects.toMatchObject({ code: 'bad-job-input' });
  });

  it('asks for holders of the post at the business instant, in the handling organisation unless another is named', async () => {
    const asked: unknown[] = [];
    await drawPanel(job({ size: 1 }), services(POOL, asked));
    await drawPanel(job({ size: 1, organisation: 'city', post: 'senior-expert' }), services(POOL, asked));
    const at = new Date('2026-03-02T02:00:00Z');
    expect(asked).toEqual([
      { organisationId: 'county', post: 'expert', at },
      { organisationId: 'city', post: 'senior-expert', at },
    ]);
  });
});
