import { type DeployFinding } from './definition';
import { createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';

const two = (second: string): string =>
  `<bpmn:startEvent id="start"/><bpmn:userTask id="review" name="初审" huiban:post="reviewer-1"/><bpmn:userTask id="decide" name="复审" ${second} huiban:separateFrom="review"/><bpmn:endEvent id="end"/>${flow('start', 'review')}${flow('review', 'decide')}${flow('decide', 'end')}`;

describe('checkHolders', () => {
  let county: TestCounty;
  beforeEach(async () => {
    county = await createTestCounty();
  });
  afterEach(() => county.drop());

  const warningsOf = async (body: string): Promise<readonly DeployFinding[]> => {
    const deployed = await county.cases.deploy(processOf('held', body), { region: '999901', now: MONDAY });
    return deployed.ok ? deployed.warnings.filter(({ rule }) => rule === 'too-few-holders') : [];
  };

  it('warns of each task whose posts nobody in the region holds', async () => {
    await county.hire('reviewer-1');
    expect(await warningsOf(two('huiban:post="reviewer-2"'))).toMatchObject([
      { element: 'decide', reason: { en: 'nobody in the region holds reviewer-2' } },
    ]);
  });

  it('warns of separated tasks that one person alone could do, with the posts and counts', async () => {
    await county.hire('reviewer-1');
    expect(await warningsOf(two('huiban:post="reviewer-1"'))).toMatchObject([
      {
        element: 'review',
        severity: 'warning',
        reason: {
          en: 'the tasks 初审、复审 need 2 different people, and no organisation of the region has them (reviewer-1: 1)',
          zh: '任务 初审、复审 须由 2 个不同的人办理，而本地区没有机构配足（reviewer-1: 1）',
        },
      },
    ]);
  });

  it('says nothing where each task can have a person of its own', async () => {
    await county.hire('reviewer-1');
    await county.hire('reviewer-1', 'Second');
    expect(await warningsOf(two('huiban:post="reviewer-1"'))).toEqual([]);
  });
});
