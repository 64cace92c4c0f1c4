import { appraisalDue } from '../../../../apps/operator/src/demo/case-state';
import { accept } from './accept';
import { apply, type Filed } from './apply';
import { appraise } from './appraise';
import { conclude } from './conclude';
import { publicise } from './publicise';
import { register } from './register';
import { review } from './review';
import { askForSupplements, supplement } from './supplement';
import { mustBe, mustHave } from '../../../../apps/operator/src/demo/must-be';
import { isoDay } from '../../../../apps/operator/src/demo/say-when';
import { type Stage } from './stage';

/** How a case went. */
export interface PlayedCase extends Filed {
  /** Number of the card. */
  readonly certificate: string;
  /** Names of those who were drawn. */
  readonly experts: readonly string[];
}

/** Working days ahead that limits of a case reach at most. */
const LONGEST_LIMIT = 45;

/** Plays one case from application to card as the people concerned; throws at the first thing that is not as it must be. */
export async function playCase(stage: Stage): Promise<PlayedCase> {
  await needPublishedDays(stage);
  const filed = await apply(stage);
  await accept(stage, filed);
  await stage.passWorkingDays(1);
  const due = mustHave(await appraisalDue(await stage.person('clerk'), filed.caseId), '办理时限应当在计算。');
  await askForSupplements(stage, filed);
  await stage.passWorkingDays(2);
  await supplement(stage, filed, due);
  await stage.passWorkingDays(1);
  await review(stage, filed, 'finalFirstReview');
  await stage.passWorkingDays(1);
  const experts = await appraise(stage, filed);
  await publicise(stage, filed);
  await stage.passWorkingDays(1);
  await register(stage, filed);
  const certificate = await conclude(stage, filed);
  return { ...filed, experts, certificate };
}

async function needPublishedDays(stage: Stage): Promise<void> {
  const now = await stage.businessNow();
  mustBe(
    (await stage.workingDaysLeft()) >= LONGEST_LIMIT,
    `演示时钟已到 ${isoDay(now)}，其后的工作日历尚未公布，期限无法计算；请换一个新的数据库（DATABASE_URL）再演示。`,
  );
}
