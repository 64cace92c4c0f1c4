import { type CaseAnswer, type MailboxAnswer, type MessageAnswer } from './api-answers';
import { awaitUntil } from './await-until';
import { type HttpPerson } from './http-person';
import { mustHave } from './must-be';

/** The case as this person sees it. */
export const readCase = (person: HttpPerson, caseId: string): Promise<CaseAnswer> => person.get(`cases/${caseId}`);

/** The end of the limit for the whole appraisal; undefined while it stands still or has not begun. */
export async function appraisalDue(person: HttpPerson, caseId: string): Promise<string | undefined> {
  return (await readCase(person, caseId)).clocks.find(({ clock }) => clock === 'appraisal-limit')?.dueAt;
}

/** The case once it has come to this stage, by whatever moves it. */
export function awaitStage(person: HttpPerson, caseId: string, stage: string): Promise<CaseAnswer> {
  return awaitUntil(`办件进入阶段 ${stage}`, async () => {
    const found = await readCase(person, caseId);
    return found.stage === stage ? found : undefined;
  });
}

/** The case once it is closed. */
export function awaitClosed(person: HttpPerson, caseId: string): Promise<CaseAnswer> {
  return awaitUntil('办件办结', async () => {
    const found = await readCase(person, caseId);
    return found.status === 'closed' ? found : undefined;
  });
}

/** What is in somebody's mailboxes about a case under this notice; latest first. */
export async function listMessages(person: HttpPerson, about: { readonly caseId: string; readonly notice: string }) {
  const { messages } = await person.get<MailboxAnswer>('messages?limit=100');
  return messages.filter(({ caseId, notice }) => caseId === about.caseId && notice === about.notice);
}

/** The message once it has arrived. */
export function awaitMessage(person: HttpPerson, about: { readonly caseId: string; readonly notice: string }): Promise<MessageAnswer> {
  return awaitUntil(`${person.name}收到通知 ${about.notice}`, async () => (await listMessages(person, about))[0]);
}

/** Id of the applicant's open task of this element. */
export async function getOwnTask(
  person: HttpPerson,
  caseId: string,
  element: string,
): Promise<{ readonly id: string; readonly dueAt?: string }> {
  const { tasks } = await readCase(person, caseId);
  const open = tasks.find((task) => task.element === element && task.actions.includes('complete'));
  return mustHave(open, `${person.name}应当能办理 ${element}，却不能。`);
}
