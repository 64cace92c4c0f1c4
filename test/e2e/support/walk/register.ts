import { appraisalDue } from '../../../../apps/operator/src/demo/case-state';
import { takeAndComplete } from './inbox-work';
import { mustBe, mustHave } from '../../../../apps/operator/src/demo/must-be';
import { sayLimit } from '../../../../apps/operator/src/demo/say-when';
import { type Stage } from './stage';
import { STORY } from './story';
import { type Filed } from './apply';

/** A enters the benefit, B checks it. */
export async function register(stage: Stage, { caseId, number }: Filed): Promise<void> {
  const { tell } = stage;
  const now = await stage.businessNow();
  tell.chapter('待遇登记', now);
  const entry = await stage.person('entryOfficer');
  const due = mustHave(await appraisalDue(entry, caseId), '公示期满后办理时限应当仍在计算。');
  mustBe(now.toISOString() < due, '办件应当仍在办理时限内。');
  tell.happens(`办理时限至${sayLimit(due)}，仍在时限内`);
  const personNumber = number.replaceAll(/\W/g, '').slice(-30);
  await takeAndComplete(entry, { caseId, element: 'registration' }, { ...STORY.registration, personNumber });
  tell.person(entry, '录入待遇');
  const check = await stage.person('checkOfficer');
  await takeAndComplete(check, { caseId, element: 'checkRegistration' }, STORY.check);
  tell.person(check, `复核：“${STORY.check.opinion}”`);
}
