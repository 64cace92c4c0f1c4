import { refusalOf } from '../../../../apps/operator/src/demo/api-refusal';
import { readCase } from '../../../../apps/operator/src/demo/case-state';
import { findInboxRow, takeAndComplete } from './inbox-work';
import { complete } from './inbox-work';
import { mustBe, mustHave } from '../../../../apps/operator/src/demo/must-be';
import { type Stage } from './stage';
import { STORY } from './story';
import { type Filed } from './apply';

/** The first review passes; the second is for another person, even where one holds both posts. */
export async function review(stage: Stage, { caseId }: Filed, firstReview: 'firstReview' | 'finalFirstReview'): Promise<void> {
  const { tell } = stage;
  tell.chapter('初审、复审', await stage.businessNow());
  const first = await stage.person('firstReviewer');
  const opinion = firstReview === 'firstReview' ? { ...STORY.firstReview, missing: [] } : STORY.firstReview;
  await takeAndComplete(first, { caseId, element: firstReview }, opinion);
  tell.person(first, `初审通过：“${STORY.firstReview.opinion}”`);
  await keepDutiesApart(stage, caseId);
  const second = await stage.person('secondReviewer');
  await takeAndComplete(second, { caseId, element: 'secondReview' }, STORY.secondReview);
  tell.person(second, `复审通过：“${STORY.secondReview.opinion}”`);
}

async function keepDutiesApart(stage: Stage, caseId: string): Promise<void> {
  const first = await stage.person('firstReviewer');
  const offered = await findInboxRow(first, { tab: 'claimable', caseId, element: 'secondReview' });
  mustBe(offered === undefined, '初审人员的列表里不应当出现同一办件的复审。');
  const { tasks } = await readCase(first, caseId);
  const task = mustHave(
    tasks.find(({ element }) => element === 'secondReview'),
    '初审通过后应当有复审任务。',
  );
  const refusal = await refusalOf(complete(first, task, STORY.secondReview));
  mustBe(refusal?.code === 'separated', '初审、复审不应当由同一人办理。');
  stage.tell.person(first, `也在复审岗，但列表里没有本件的复审；直接办理则：“${refusal.title}”`);
}
