import { type CaseId } from '#contract';
import { type JsonObject } from '#engine';
import { type TaskStep } from '#scenarios';
import { findPerson, listTasksOfCase, type Store, type TaskView } from '#store';
import { awaitUntil } from './await-until';
import { emptyDocumentLists, type FormAnswer, sayAnswers } from './form-answers';
import { type HttpPerson } from './http-person';
import { samplePdf } from './sample-files';
import { requestOf } from './task-requests';
import { type Troupe } from './troupe';

/** What was done to a task, for telling. */
export interface Done {
  readonly who: HttpPerson;
  readonly task: string;
  readonly verb: string;
  readonly said: string;
}

interface Place {
  readonly store: Store;
  readonly troupe: Troupe;
  readonly caseId: CaseId;
}

interface TaskSeen {
  readonly name: string;
  readonly form?: FormAnswer;
}

/** The words for a verb of a task. */
export const VERBS: Readonly<Record<string, string>> = {
  complete: '办理',
  claim: '领取',
  release: '放回',
  assign: '分派',
  delegate: '委托',
  return: '交回',
  transfer: '转办',
  'send-back': '退回',
  'take-back': '撤回',
  hold: '挂起',
  resume: '恢复',
  reoffer: '重新派发',
  urge: '催办',
  'add-signers': '加签',
  'withdraw-signers': '撤销加签',
  'ask-supplement': '告知补正',
  'withdraw-supplement': '撤销补正',
  copy: '抄送',
  except: '记录例外',
};

/** Does over HTTP what a step says: as the person named, or as the one whom the lot gave the task to. */
export async function actOnTask(place: Place, step: TaskStep): Promise<Done> {
  const { troupe } = place;
  const named = await troupe.person(step.by);
  const task = await awaitUntil(`任务 ${step.element}`, () => findTask(place, step, named.id));
  const who = await doerOf(place, step, { task, named });
  const address = `tasks/${place.caseId}.${task.no}`;
  const { name, form } = await who.get<TaskSeen>(address);
  const { verb, body } = requestOf(step, troupe);
  if (verb !== 'complete') {
    await who.post(`${address}/${verb}`, body);
    return { who, task: name, verb, said: 'reason' in step ? step.reason : '' };
  }
  const { data } = body as { readonly data: JsonObject };
  await who.post(`${address}/complete`, { data: form === undefined ? data : await fillDocuments(who, form, data) });
  return { who, task: name, verb, said: sayAnswers(form, data) };
}

/** A seat in a panel is its holder's, whomever the story has expected there; everybody has an account of the demo county. */
async function doerOf(
  { store, troupe }: Place,
  step: TaskStep,
  { task, named }: { readonly task: TaskView; readonly named: HttpPerson },
): Promise<HttpPerson> {
  const { ownerId } = task;
  if (step.do !== 'complete' || step.refused !== undefined || ownerId === undefined || ownerId === named.id) return named;
  const owner = await findPerson(store, ownerId);
  return owner?.username === undefined ? named : troupe.account(owner.username);
}

const KINDS: Readonly<Partial<Record<TaskStep['do'], TaskView['kind']>>> = { sign: 'signature', supplement: 'supplement' };

/** The person's own open task of the element, or any; one that is closed where the step is to be refused or taken back. */
async function findTask({ store, caseId }: Place, step: TaskStep, personId: string): Promise<TaskView | undefined> {
  const kind = KINDS[step.do] ?? 'step';
  const tasks = (await listTasksOfCase(store, caseId)).filter((task) => task.element === step.element && task.kind === kind);
  const open = tasks.filter(({ status }) => status === 'ready' || status === 'claimed');
  const closed = step.refused !== undefined || step.do === 'take-back' ? tasks.at(-1) : undefined;
  return open.find(({ ownerId }) => ownerId === personId) ?? open[0] ?? closed;
}

/** Uploads a sample for every list of documents that the story leaves empty. */
export async function fillDocuments(who: HttpPerson, form: FormAnswer, data: JsonObject): Promise<JsonObject> {
  const filled: Record<string, readonly string[]> = {};
  for (const { name, title } of emptyDocumentLists(form, data)) filled[name] = [await who.upload(samplePdf(kindOf(name), `${title}.pdf`))];
  return { ...data, ...filled };
}

/** Kinds of documents are called as the fields of forms, in kebab-case. */
const kindOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
