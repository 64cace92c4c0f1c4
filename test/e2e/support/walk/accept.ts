import { type InboxCountsAnswer } from '../../../../apps/operator/src/demo/api-answers';
import { appraisalDue, awaitMessage } from '../../../../apps/operator/src/demo/case-state';
import { claim, complete, getInboxRow } from './inbox-work';
import { mustHave } from '../../../../apps/operator/src/demo/must-be';
import { sayLimit } from '../../../../apps/operator/src/demo/say-when';
import { type Stage } from './stage';
import { STORY } from './story';
import { type Filed } from './apply';

/** The clerk of the township takes the case from the inbox and accepts it; the limit of the whole begins. */
export async function accept(stage: Stage, { caseId }: Filed): Promise<void> {
  const { tell } = stage;
  tell.chapter('受理', await stage.businessNow());
  const clerk = await stage.person('clerk');
  const { mine, claimable } = await clerk.get<InboxCountsAnswer>('inbox/counts');
  const row = await getInboxRow(clerk, { tab: 'claimable', caseId, element: 'acceptance' });
  tell.person(
    clerk,
    `打开待办：我的 ${mine} 件，可领取 ${claimable} 件，其中有${row.subject}的“${row.name}”，${sayLimit(row.dueAt ?? '')}到期`,
  );
  await claim(clerk, row);
  await complete(clerk, row, STORY.acceptance);
  const due = mustHave(await appraisalDue(clerk, caseId), '受理后 20 个工作日的办理时限应当起算。');
  tell.person(clerk, `领取后办理：“${STORY.acceptance.opinion}”；20 个工作日的办理时限起算，至${sayLimit(due)}`);
  const applicant = await stage.person('applicant');
  const told = await awaitMessage(applicant, { caseId, notice: 'accepted' });
  tell.person(applicant, `收到《${told.title}》`);
}
