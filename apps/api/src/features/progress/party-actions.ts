import { type Actor } from '#access';
import { derivedCommandId } from '#contract';
import { type CaseView, type TaskView } from '#store';
import { type Parts } from '../../parts';
import { type ProblemCode, PROBLEMS } from '../../problem/problems';
import { refusalProblem } from '../../problem/accepted';
import { urgingOf } from '../cases/urging-of';
import { type PartyActionDto } from './progress.dto';

/** What a party may do about an open case now: withdrawing is judged by a try that is thrown away, so that it says what the command would. */
export async function partyActions(
  parts: Parts,
  found: CaseView,
  { actor, tasks, now }: { readonly actor: Actor; readonly tasks: readonly TaskView[]; readonly now: Date },
): Promise<readonly PartyActionDto[]> {
  if (found.status === 'closed') return [];
  const urging = urgingOf(tasks, { actor, now });
  return [action('withdraw', await withdrawalRefused(parts, found, actor)), action('urge', urging.refused)];
}

const action = (verb: PartyActionDto['verb'], code: ProblemCode | undefined): PartyActionDto =>
  code === undefined ? { verb, possible: true } : { verb, possible: false, whyNot: { code, zh: PROBLEMS[code].zh, en: PROBLEMS[code].en } };

async function withdrawalRefused({ store, cases, wall }: Parts, { id }: CaseView, actor: Actor): Promise<ProblemCode | undefined> {
  const tried = await cases.preview(id, { kind: 'withdraw', id: derivedCommandId('may-withdraw', id), actor }, wall());
  return tried.ok ? undefined : (await refusalProblem(store, tried)).code;
}
