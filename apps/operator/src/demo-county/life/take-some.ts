import { derivedCommandId } from '#contract';
import { getActor, listTasksOfCase } from '#store';
import { demoPersonId } from '../demo-person-id';
import { DEMO_STAFF } from '../staff';
import { type Living } from './live-story';
import { type Random } from './random';

/** So much of what waits is in somebody's hands as the county is handed over: whoever supervises sees who has what. */
const TAKEN_SHARE = 0.4;

/** The staff of the county take some of what waits for their posts; what one of them must not do stays where it is. */
export async function takeSome(going: Iterable<Living>, { at, random }: { readonly at: Date; readonly random: Random }): Promise<void> {
  for (const { store, cases, caseId } of going)
    for (const { no, status, offeredTo } of await listTasksOfCase(store, caseId)) {
      if (status !== 'ready' || random.next() >= TAKEN_SHARE) continue;
      const offered = offeredTo.map(({ post, organisationId }) => `${post} ${organisationId}`);
      const taker = random.pick(DEMO_STAFF.filter(({ postings }) => postings.some((posting) => offered.includes(posting.join(' ')))));
      if (taker === undefined) continue;
      const actor = await getActor(store, demoPersonId(taker.username), at);
      await cases.advance(caseId, { kind: 'claim-task', id: derivedCommandId('taken', caseId, no), actor, task: no }, at);
    }
}
