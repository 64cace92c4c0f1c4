import { awaitUntil } from '../../../../apps/operator/src/demo/await-until';
import { type HttpPerson } from '../../../../apps/operator/src/demo/http-person';
import { complete, findInboxRow } from './inbox-work';
import { mustBe } from '../../../../apps/operator/src/demo/must-be';
import { sayLimit } from '../../../../apps/operator/src/demo/say-when';
import { type Stage } from './stage';
import { EXPERTS, RECUSED, STORY } from './story';
import { type Filed } from './apply';

/** An expert who was drawn, with the task. */
interface Drawn {
  readonly expert: HttpPerson;
  readonly task: { readonly id: string; readonly subject: string; readonly dueAt?: string };
}

const ELEMENT = 'expertOpinion';

/** The worker draws two experts by lot; both find that the standard is met. */
export async function appraise(stage: Stage, filed: Filed): Promise<readonly string[]> {
  const { tell } = stage;
  tell.chapter('专家鉴定', await stage.businessNow());
  const drawn = await awaitUntil('抽取两名专家', async () => {
    const found = await listDrawn(stage, filed.caseId);
    return found.length === 2 ? found : undefined;
  });
  const names = drawn.map(({ expert }) => expert.name);
  const recused = await Promise.all(Object.keys(RECUSED).map((username) => stage.account(username)));
  for (const { name, username } of recused) mustBe(!names.includes(name), `${name}${RECUSED[username] ?? ''}，不应当被抽中。`);
  const reasons = recused.map(({ name, username }) => `${name}（${RECUSED[username] ?? ''}）`).join('、');
  tell.happens(`从专家库随机抽取两名专家；${reasons}回避`);
  for (const each of drawn) await giveOpinion(stage, filed, each);
  return names;
}

async function listDrawn(stage: Stage, caseId: string): Promise<readonly Drawn[]> {
  const all = await Promise.all(
    EXPERTS.map(async (username) => {
      const expert = await stage.account(username);
      const task = await findInboxRow(expert, { tab: 'mine', caseId, element: ELEMENT });
      return task === undefined ? [] : [{ expert, task }];
    }),
  );
  return all.flat();
}

/** Experts judge the illness without knowing whose it is. */
async function giveOpinion(stage: Stage, { applicant }: Filed, { expert, task }: Drawn): Promise<void> {
  const seen = JSON.stringify(await expert.get(`tasks/${task.id}`));
  mustBe(seen.includes(STORY.application.diseaseCode), '专家应当看到病种。');
  for (const secret of [applicant.name, applicant.identityNumber, applicant.phone]) {
    mustBe(!seen.includes(secret), '专家不应当看到申请人的姓名、身份证号码和电话。');
  }
  await complete(expert, task, STORY.expertOpinion);
  const opinion = `“符合认定标准：${STORY.expertOpinion.reason}”`;
  stage.tell.person(expert, `${sayLimit(task.dueAt ?? '')}前鉴定；看到病种和病历，申请人显示为“${task.subject}”。意见：${opinion}`);
}
