import { messageIdOf } from '#cases';
import { type CaseId } from '#contract';
import { type Step, type TaskStep } from '#scenarios';
import { listMessagesOfCase, type Store } from '#store';
import { actOnTask, VERBS } from './act-on-task';
import { type PublicitiesAnswer } from './api-answers';
import { refusalOf } from './api-refusal';
import { mustBe, mustHave } from './must-be';
import { type Narrator } from './narrator';
import { type PartnerSystem } from './partner-system';
import { type Troupe } from './troupe';

/** Where a step is played: a case of an installation, and to whom it is told. */
export interface Scene {
  readonly store: Store;
  readonly troupe: Troupe;
  readonly tell: Narrator;
  readonly caseId: CaseId;
  readonly number: string;
  /** Organisations whose systems answer instead of their staff. */
  readonly partners: ReadonlyMap<string, PartnerSystem>;
}

type Of<Kind extends Step['do']> = Extract<Step, { do: Kind }>;
type Performer<Kind extends Step['do']> = (scene: Scene, step: Of<Kind>) => Promise<void>;

const byItself = (): Promise<void> => Promise.resolve();

const onTask = async (scene: Scene, step: TaskStep): Promise<void> => {
  const { who, task, verb, said } = await actOnTask(scene, step);
  scene.tell.person(who, `${VERBS[verb] ?? verb}“${task}”${said === '' ? '' : `：${said}`}`);
};

const atDesk = ({ do: verb }: Step): Promise<never> => {
  mustBe(false, `演示不能重演故障（${verb}）。`);
};

const withdraw: Performer<'withdraw'> = async ({ troupe, tell, caseId }, { by }) => {
  const who = await troupe.person(by);
  await who.post(`cases/${caseId}/withdraw`, {});
  tell.person(who, '撤回申请');
};

const recuse: Performer<'recuse'> = async ({ troupe, tell, caseId }, { by, reason }) => {
  const who = await troupe.person(by);
  await who.post(`cases/${caseId}/recusals`, { reason });
  tell.person(who, `申请回避：${reason}`);
};

const message: Performer<'message'> = async ({ troupe, tell, caseId }, { message: name, payload, by = '', correlation }) => {
  const who = await troupe.person(by);
  await who.post(`cases/${caseId}/messages/${name}`, { payload, ...(correlation === undefined ? {} : { correlation }) });
  tell.person(who, `送来消息 ${name}`);
};

const object: Performer<'object'> = async ({ troupe, tell, number }, { reason, name, phone }) => {
  const { publicities } = await troupe.public.get<PublicitiesAnswer>(`publicities?caseNumber=${number}`);
  const publicity = mustHave(publicities[0], '这个办件应当正在公示。');
  const objector = name === undefined || phone === undefined ? {} : { name, phone };
  await troupe.public.post(`publicities/${publicity.id}/entries/${number}/objections`, { reason, ...objector });
  tell.anybody('在公示期内提出异议');
};

/** A demo has no photo to show. */
const evidence: Performer<'evidence'> = ({ tell }, { place }) => {
  tell.happens(`${place}的凭证由现场工作人员提交`);
  return Promise.resolve();
};

const answer: Performer<'answer'> = async ({ store, troupe, tell, caseId, partners }, { by = '', organisation, message: name, data }) => {
  const asked = (await listMessagesOfCase(store, caseId)).filter((each) => each.name === name && each.organisationId === organisation);
  const { no, content } = mustHave(asked.at(-1), `没有向 ${organisation} 发出协查请求 ${name}。`);
  const [id, { title }] = [messageIdOf(caseId, no), content as { readonly title: string }];
  const partner = partners.get(organisation);
  if (partner !== undefined) {
    await partner.answer(id, data);
    tell.happens(`${partner.name}的系统收到签名推送“${title}”，并以签名回调答复`);
    return;
  }
  const who = await troupe.person(by);
  await who.post(`department-messages/${id}/answer`, { data });
  tell.person(who, `答复“${title}”`);
};

const pauseClock: Performer<'pause-clock'> = async ({ troupe, tell, caseId }, { by, clock, basis, reason }) => {
  const who = await troupe.person(by);
  await who.post(`cases/${caseId}/clocks/${clock}/pause`, { basis, reason });
  tell.person(who, `暂停计时：${reason}`);
};

const resumeClock: Performer<'resume-clock'> = async ({ troupe, tell, caseId }, { by, clock, reason }) => {
  const who = await troupe.person(by);
  await who.post(`cases/${caseId}/clocks/${clock}/resume`, { reason });
  tell.person(who, `恢复计时：${reason}`);
};

const PERFORMERS: { readonly [Kind in Step['do']]: Performer<Kind> } = {
  complete: onTask,
  claim: onTask,
  release: onTask,
  return: onTask,
  resume: onTask,
  reoffer: onTask,
  urge: onTask,
  assign: onTask,
  delegate: onTask,
  transfer: onTask,
  'send-back': onTask,
  'take-back': onTask,
  hold: onTask,
  'add-signers': onTask,
  'withdraw-signers': onTask,
  sign: onTask,
  'ask-supplement': onTask,
  'withdraw-supplement': onTask,
  supplement: onTask,
  copy: onTask,
  except: onTask,
  'fail-job': (_scene, step) => atDesk(step),
  retry: (_scene, step) => atDesk(step),
  message,
  answer,
  object,
  evidence,
  withdraw,
  recuse,
  'pause-clock': pauseClock,
  'resume-clock': resumeClock,
  job: byItself,
  'book-elsewhere': (_scene, step) => atDesk(step),
  'tag-elsewhere': (_scene, step) => atDesk(step),
  wait: byItself,
};

/** Does a step over HTTP; one that must be refused is told with the sentence that refuses it. */
export async function performStep<Kind extends Step['do']>(scene: Scene, step: Of<Kind>): Promise<void> {
  const perform: Performer<Kind> = PERFORMERS[step.do as Kind];
  const { refused } = step as { readonly refused?: string };
  if (refused === undefined) return perform(scene, step);
  const refusal = mustHave(await refusalOf(perform(scene, step)), `这一步（${step.do}）应当被拒绝（${refused}）。`);
  scene.tell.happens(`被拒绝：${refusal.title}`);
}
