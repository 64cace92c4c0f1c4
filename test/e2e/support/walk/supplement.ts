import { type TrackedAnswer } from '../../../../apps/operator/src/demo/api-answers';
import { refusalOf } from '../../../../apps/operator/src/demo/api-refusal';
import { appraisalDue, awaitMessage, getOwnTask } from '../../../../apps/operator/src/demo/case-state';
import { claim, complete, getInboxRow } from './inbox-work';
import { mustBe, mustHave } from '../../../../apps/operator/src/demo/must-be';
import { sayLimit } from '../../../../apps/operator/src/demo/say-when';
import { type Stage } from './stage';
import { STORY } from './story';
import { type Filed, track } from './apply';

/** The first reviewer sends the case back for supplements, once and with everything listed; the limit stands still. */
export async function askForSupplements(stage: Stage, filed: Filed): Promise<void> {
  const { caseId } = filed;
  const { tell } = stage;
  tell.chapter('初审：退回补正', await stage.businessNow());
  const reviewer = await stage.person('firstReviewer');
  const row = await getInboxRow(reviewer, { tab: 'claimable', caseId, element: 'firstReview' });
  await claim(reviewer, row);
  tell.person(reviewer, `领取“${row.name}”，${sayLimit(row.dueAt ?? '')}到期`);
  const late = await stage.person('firstReviewerToo');
  const refusal = await refusalOf(claim(late, row));
  mustBe(refusal?.code === 'already-claimed', '同一任务不应当被第二个人领取。');
  tell.person(late, `同时也想领取：“${refusal.title}”（${refusal.ownerName ?? ''}）`);
  await complete(reviewer, row, STORY.askForSupplements);
  tell.person(reviewer, `一次性告知补正：${STORY.askForSupplements.missing.join('；')}`);
  mustBe((await appraisalDue(reviewer, caseId)) === undefined, '补正期间办理时限应当暂停。');
  tell.happens('办理时限暂停');
  await tellApplicant(stage, filed);
}

async function tellApplicant(stage: Stage, filed: Filed): Promise<void> {
  const applicant = await stage.person('applicant');
  const told = await awaitMessage(applicant, { caseId: filed.caseId, notice: 'supplements' });
  const tracked: TrackedAnswer = await track(stage, filed);
  mustBe(tracked.todo.length > 0, '查询进度时应当看到申请人要做的事。');
  stage.tell.person(applicant, `收到《${told.title}》；查询进度看到自己要做的事：${tracked.todo.join('、')}`);
}

/** The applicant supplies what was missing; the limit runs on, later by the days that it stood still. */
export async function supplement(stage: Stage, { caseId }: Filed, dueBefore: string): Promise<void> {
  const { tell } = stage;
  tell.chapter('补正', await stage.businessNow());
  const applicant = await stage.person('applicant');
  const task = await getOwnTask(applicant, caseId, 'supplementMaterials');
  const files = STORY.supplement.documents;
  const documents = await Promise.all(files.map((file) => applicant.upload(file)));
  await complete(applicant, task, { statement: STORY.supplement.statement, documents });
  const names = files.map(({ fileName }) => `《${fileName}》`).join('');
  tell.person(applicant, `补交${names}（期限为${sayLimit(task.dueAt ?? '')}）`);
  const due = mustHave(await appraisalDue(applicant, caseId), '补正后办理时限应当继续计算。');
  mustBe(due > dueBefore, '补正用去的工作日应当从办理时限中扣除。');
  tell.happens(`办理时限继续计算：原至${sayLimit(dueBefore)}，扣除补正用去的工作日，现至${sayLimit(due)}`);
}
