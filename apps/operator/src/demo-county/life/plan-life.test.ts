import { planLife } from './plan-life';
import { createRandom } from './random';

const story = (more: object): string =>
  JSON.stringify({
    name: 'told',
    story: 'told',
    case: { region: '999901', organisation: 'county-bureau', township: null, applicant: 'somebody' },
    people: { somebody: { name: '陈桂兰', posts: [] } },
    start: { at: '2026-03-02T09:00:00+08:00', by: 'somebody', element: 'applied', data: {} },
    steps: [],
    expect: { outcome: 'done', path: [], notices: [], dueDates: {} },
    ...more,
  });
const folder = (processId: string, more: object) => ({ processId, files: { 'scenarios/straight.json': story(more) } });

describe('what a county lives through', () => {
  it('leaves out stories that go on after another one, and gives their share to the others', () => {
    const span = { from: new Date('2025-03-03T09:00:00+08:00'), until: new Date('2026-03-02T09:00:00+08:00'), cases: 4 };
    const folders = [folder('appeal', { after: { process: 'appraisal', story: 'refused' } }), folder('appraisal', {})];
    const resident = { name: '张三', identityNumber: '99990119580314002X', phone: '13800000001' };
    const planned = planLife(folders, [resident], { span, random: createRandom(1) });
    expect(planned.map(({ processId }) => processId)).toEqual(['appraisal', 'appraisal', 'appraisal', 'appraisal']);
  });

  it('has cases that have only begun as it ends, on a day of its last week, and nothing before or after its span', () => {
    const span = { from: new Date('2025-03-03T09:00:00+08:00'), until: new Date('2026-03-02T09:00:00+08:00'), cases: 100 };
    const resident = { name: '张三', identityNumber: '99990119580314002X', phone: '13800000001' };
    const begun = planLife([folder('appraisal', {})], [resident], { span, random: createRandom(1) }).map(
      ({ scenario, shift }) => new Date(new Date(scenario.start.at).getTime() + shift),
    );
    expect(begun.every((at) => at >= span.from && at < span.until)).toBe(true);
    const days = new Set(begun.map((at) => at.toISOString().slice(0, 10)));
    expect([...days]).toEqual(expect.arrayContaining(['2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28']));
  });
});
