import { type InboxAnswer, type InboxRowAnswer } from '../../../../apps/operator/src/demo/api-answers';
import { type HttpPerson } from '../../../../apps/operator/src/demo/http-person';
import { mustHave } from '../../../../apps/operator/src/demo/must-be';

/** Where to look for a task. */
export interface Wanted {
  readonly tab: 'mine' | 'claimable';
  readonly caseId: string;
  readonly element: string;
}

/** The task in somebody's list, whatever else is in it; newest first. */
export async function findInboxRow(person: HttpPerson, { tab, caseId, element }: Wanted): Promise<InboxRowAnswer | undefined> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: InboxAnswer = await person.get(
      `inbox?tab=${tab}&sort=newest&limit=100${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
    );
    const found = page.rows.find((row) => row.caseId === caseId && row.element === element);
    if (found) return found;
    after = page.next;
  }
  return undefined;
}

/** The task, which must be in the list. */
export async function getInboxRow(person: HttpPerson, wanted: Wanted): Promise<InboxRowAnswer> {
  const { tab, element } = wanted;
  return mustHave(
    await findInboxRow(person, wanted),
    `${person.name}的“${tab === 'mine' ? '我的' : '可领取'}”列表里应当有任务 ${element}，却没有。`,
  );
}

/** Takes a free task. */
export const claim = (person: HttpPerson, { id }: { readonly id: string }): Promise<unknown> => person.post(`tasks/${id}/claim`, {});

/** Hands in what the task's form asks for. */
export const complete = (person: HttpPerson, { id }: { readonly id: string }, data: object): Promise<unknown> =>
  person.post(`tasks/${id}/complete`, { data });

/** Takes a free task of a case and hands in its form, as one who needs no second look. */
export async function takeAndComplete(person: HttpPerson, task: Omit<Wanted, 'tab'>, data: object): Promise<InboxRowAnswer> {
  const row = await getInboxRow(person, { tab: 'claimable', ...task });
  await claim(person, row);
  await complete(person, row, data);
  return row;
}
