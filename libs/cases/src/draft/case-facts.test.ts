import { type Actor } from '#access';
import { createTestCounty, flow, processOf, type TestCounty } from '../testing/test-county';

/** Goes on for ever between two steps, the second of which belongs to whoever did the first last. */
const ROUNDS = processOf(
  'rounds',
  `<bpmn:startEvent id="start"/><bpmn:userTask id="review" huiban:post="reviewer-1"/><bpmn:userTask id="sign" huiban:assignee="=case.performers.review"/>
   <bpmn:endEvent id="end"/><bpmn:exclusiveGateway id="more" default="more-review"/>
   ${flow('start', 'review')}${flow('review', 'sign')}${flow('sign', 'more')}${flow('more', 'review')}${flow('more', 'end', 'false')}`,
);

describe('what expressions see of a case', () => {
  let county: TestCounty;
  beforeAll(async () => {
    county = await createTestCounty();
    await county.deploy(ROUNDS);
  });
  afterAll(() => county.drop());

  it('is who did a step last, also where others have done it in between', async () => {
    const [one, other] = [await county.hire('reviewer-1'), await county.hire('reviewer-1')];
    const { caseId, tasks } = await county.start('rounds');
    let open = tasks[0] ?? 0;
    const complete = async (actor: Actor) => {
      const done = await county.give(caseId, { kind: 'complete-task', actor, task: open, data: {} });
      expect(done).toMatchObject({ ok: true });
      open = done.ok ? (done.opened[0] ?? 0) : 0;
    };
    for (const actor of [one, other, one]) {
      await complete(actor);
      await complete(actor);
    }
  });
});
