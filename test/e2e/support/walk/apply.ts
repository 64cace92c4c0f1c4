import { DEMO_APPLICANTS, type DemoApplicant } from '../../../../apps/operator/src/demo-county/applicants';
import { type ReceiptAnswer, type TrackedAnswer } from '../../../../apps/operator/src/demo/api-answers';
import { refusalOf } from '../../../../apps/operator/src/demo/api-refusal';
import { awaitMessage } from '../../../../apps/operator/src/demo/case-state';
import { mustBe, mustHave } from '../../../../apps/operator/src/demo/must-be';
import { sayInstant, sayLimit } from '../../../../apps/operator/src/demo/say-when';
import { type Stage } from './stage';
import { STORY } from './story';

/** An application that was received. */
export interface Filed {
  readonly caseId: string;
  readonly number: string;
  readonly applicant: DemoApplicant;
}

/** The applicant uploads documents, applies, and gets a receipt; only those concerned can find the case. */
export async function apply(stage: Stage, otherwise: Partial<Record<'treatingDoctors', readonly string[]>> = {}): Promise<Filed> {
  const { tell } = stage;
  const person = await stage.person('applicant');
  const applicant = mustHave(
    DEMO_APPLICANTS.find(({ username }) => username === person.username),
    `${person.username} 不是演示县的参保人。`,
  );
  tell.chapter('申请', await stage.businessNow());
  const medicalRecords = await Promise.all(STORY.records.map((file) => person.upload(file)));
  tell.person(person, `登录后上传${STORY.records.map(({ fileName }) => `《${fileName}》`).join('')}`);
  const { name, identityNumber, phone } = applicant;
  const data = { ...STORY.application, ...otherwise, name, identityNumber, phone, medicalRecords };
  const { processId, townshipId } = STORY;
  const receipt = await person.post<ReceiptAnswer>('applications', { processId, townshipId, data });
  const { caseId, number, processName, receivedAt, next } = receipt;
  const [first] = next;
  mustBe(first?.name === '受理核验', '收件后下一步应当是受理核验。');
  const where = first.organisations.map((organisation) => organisation.name).join('、');
  tell.person(
    person,
    `申请“${processName}”（${STORY.diseaseName}），当场得到回执：受理编号 ${number}，${sayInstant(new Date(receivedAt))} 收件`,
  );
  tell.person(person, `从回执得知：下一步“${first.name}”由${where}办理，${sayLimit(first.dueAt ?? '')}前告知是否受理`);
  const hospital = await stage.person('hospitalOffice');
  const told = await awaitMessage(hospital, { caseId, notice: 'receipt' });
  tell.person(hospital, `收到《${told.title}》：${told.body}`);
  await hideFromOthers(stage, { caseId, number, applicant });
  return { caseId, number, applicant };
}

async function hideFromOthers(stage: Stage, { caseId, number, applicant }: Filed): Promise<void> {
  const elsewhere = await stage.person('clerkElsewhere');
  const hidden = await refusalOf(elsewhere.get(`cases/${caseId}`));
  mustBe(hidden?.code === 'unknown-case', '别的乡镇不应当看到这个办件。');
  stage.tell.person(elsewhere, `打开这个办件，得到的回答与编号不存在时一样：“${hidden.title}”`);
  const guess = await refusalOf(stage.public.post<TrackedAnswer>('tracking', { number, identityTail: '000000' }));
  mustBe(guess?.code === 'not-tracked', '核验信息不对时不应当查到进度。');
  const tracked = await track(stage, { caseId, number, applicant });
  stage.tell.anybody(`凭编号和错误的身份证后六位查询：“${guess.title}”；后六位正确时：${tracked.applicant}，${tracked.stage ?? ''}`);
}

/** Where the case is, for whoever has its number and the last characters of the identity number. */
export const track = (stage: Stage, { number, applicant }: Filed): Promise<TrackedAnswer> =>
  stage.public.post('tracking', { number, identityTail: applicant.identityNumber.slice(-6) });
