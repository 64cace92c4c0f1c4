import {
  type PublicEntriesAnswer,
  type PublicEntryAnswer,
  type PublicitiesAnswer,
  type PublicityAnswer,
} from '../../../../apps/operator/src/demo/api-answers';
import { awaitStage } from '../../../../apps/operator/src/demo/case-state';
import { mustBe, mustHave } from '../../../../apps/operator/src/demo/must-be';
import { sayInstant } from '../../../../apps/operator/src/demo/say-when';
import { type Stage } from './stage';
import { STORY } from './story';
import { type Filed } from './apply';

/** A publicity with what it says of one case. */
export type Shown = PublicityAnswer & PublicEntryAnswer;

/** The result is public for seven days, masked; the demo clock crosses them, and the worker takes the case on. */
export async function publicise(stage: Stage, filed: Filed): Promise<void> {
  const { tell } = stage;
  tell.chapter('公示', await stage.businessNow());
  const shown = await getPublicity(stage, filed);
  tell.anybody(`看到《${shown.title}》：${shown.fields.map(({ label, value }) => `${label} ${value}`).join('；')}`);
  const closesAt = new Date(mustHave(shown.closesAt, '公示应当有截止时间。'));
  await stage.moveClockTo(closesAt);
  tell.happens(`演示时钟拨到公示期满：${sayInstant(closesAt)}`);
  await awaitStage(await stage.person('clerk'), filed.caseId, 'registration');
  mustBe((await findPublicity(stage, filed)) === undefined, '公示期满后应当自动撤下。');
  tell.happens('无人提出异议：公示自动撤下，办件进入待遇录入');
}

/** What the public sees of the case now, which must hold nobody's data. */
export async function getPublicity(stage: Stage, filed: Filed): Promise<Shown> {
  const shown = mustHave(await findPublicity(stage, filed), '公示列表里应当有这个办件。');
  const { name, identityNumber, phone } = filed.applicant;
  const seen = JSON.stringify(shown);
  for (const secret of [name, identityNumber, phone, STORY.application.diseaseCode, STORY.diseaseName]) {
    mustBe(!seen.includes(secret), '公示内容不应当含姓名、证件号码、电话和病种。');
  }
  return shown;
}

/** What the public sees of the case now, if it is public and not suspended. */
export async function findPublicity(stage: Stage, { number }: Filed): Promise<Shown | undefined> {
  const { publicities } = await stage.public.get<PublicitiesAnswer>(`publicities?caseNumber=${number}`);
  const [publicity] = publicities;
  if (publicity === undefined) return undefined;
  const { entries } = await stage.public.get<PublicEntriesAnswer>(`publicities/${publicity.id}/entries`);
  const entry = entries.find(({ caseNumber, suspendedAt }) => caseNumber === number && suspendedAt === undefined);
  return entry && { ...publicity, ...entry };
}
