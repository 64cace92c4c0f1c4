import { type Actor } from '#access';
import { type CaseSummary } from '#store';
import { type Parts } from '../../parts';
import { caseSummaryDto } from './case-dto';
import { type CaseSummaryDto } from './cases.dto';
import { readerOf } from './reader';

/** Lists show names by the posts that reach a case, or to its parties; its tasks they do not look at. */
const NOBODY = { performers: [], offeredTo: [] };

/** Cases as a list shows them to the actor, in the order given. */
export async function listedCases({ cases }: Parts, actor: Actor, found: readonly CaseSummary[]): Promise<readonly CaseSummaryDto[]> {
  const definitions = await Promise.all(found.map(({ definitionHash }) => cases.findDefinition(definitionHash)));
  return found.flatMap((each, index) => {
    const definition = definitions[index];
    return definition === undefined ? [] : [caseSummaryDto(each, definition, readerOf(actor, { ...each, ...NOBODY }))];
  });
}
