import { type CaseAnswer, type TimelineAnswer } from '../../../../apps/operator/src/demo/api-answers';
import { awaitClosed, awaitMessage, listMessages } from '../../../../apps/operator/src/demo/case-state';
import { mustBe, mustHave } from '../../../../apps/operator/src/demo/must-be';
import { type Stage } from './stage';
import { type Role, STORY } from './story';
import { type Filed, track } from './apply';

/** Who outside the bureau is told of the result, and by which notice. */
const OUTSIDE = [
  ['hospitalOffice', 'hospital-result'],
  ['civilAffairs', 'departments-result'],
  ['agriculture', 'departments-result'],
] as const satisfies readonly (readonly [Role, string])[];

/** The worker issues the card; applicant and departments are told, once each; the applicant tracks the case to its end. */
export async function conclude(stage: Stage, filed: Filed): Promise<string> {
  const { tell } = stage;
  tell.chapter('制证、通知', await stage.businessNow());
  const clerk = await stage.person('clerk');
  const closed: CaseAnswer = await awaitClosed(clerk, filed.caseId);
  mustBe(closed.outcome === 'approved', `办件应当以“予以认定”办结，却是 ${closed.outcome ?? '未办结'}。`);
  const applicant = await stage.person('applicant');
  const told = await awaitMessage(applicant, { caseId: filed.caseId, notice: 'approved' });
  const certificate = mustHave(/慢特病证号([^，]+)，/.exec(told.body)?.[1], '结果通知里应当有慢特病证号。');
  tell.happens(`制发慢特病证 ${certificate}；${closed.outcomeName ?? closed.outcome}`);
  tell.person(applicant, `收到《${told.title}》：${told.body}`);
  await tellOutside(stage, filed);
  await lookBack(stage, filed);
  return certificate;
}

async function tellOutside(stage: Stage, { caseId, applicant }: Filed): Promise<void> {
  for (const [role, notice] of OUTSIDE) {
    const person = await stage.person(role);
    const { title, body } = await awaitMessage(person, { caseId, notice });
    mustBe((await listMessages(person, { caseId, notice })).length === 1, `${person.name}应当只收到一次《${title}》。`);
    for (const secret of [applicant.name, STORY.diseaseName]) mustBe(!body.includes(secret), `《${title}》不应当含姓名和病种。`);
    stage.tell.person(person, `收到《${title}》：${body}`);
  }
}

async function lookBack(stage: Stage, filed: Filed): Promise<void> {
  const applicant = await stage.person('applicant');
  const tracked = await track(stage, filed);
  mustBe(tracked.status === 'closed', '查询进度时应当看到办结。');
  const { entries } = await applicant.get<TimelineAnswer>(`cases/${filed.caseId}/timeline?limit=500`);
  const steps = entries.filter(({ kind, name }) => kind === 'task-completed' && name !== undefined);
  stage.tell.person(applicant, `凭编号和身份证后六位查询：${tracked.outcome ?? ''}；办理经过 ${entries.length} 条，其中办理环节：`);
  stage.tell.person(applicant, steps.map(({ name, by }) => `${name ?? ''}（${by ?? ''}）`).join(' → '));
}
