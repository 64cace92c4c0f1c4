import { type Definition } from '#cases';
import { type CaseId } from '#contract';
import { type Parts } from '../../parts';
import { isPanel } from './open-panels';
import { type PanelStandingDto } from './panel-standing.dto';
import { elementName } from './plain-words';

/** How far the panels that sit in these cases of one process have come, by case; never who sits in them or what was answered. */
export async function readStandings(
  { cases }: Parts,
  definition: Definition,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<string, readonly PanelStandingDto[]>> {
  const elements = Object.keys(definition.graph.nodes).filter((element) => isPanel(definition, element));
  const read = await Promise.all(
    elements.map(async (element) => ({
      name: elementName(definition.graph, element) ?? element,
      standings: await cases.readPanels({ caseIds, element }),
    })),
  );
  return new Map(
    caseIds.map((id) => [
      id,
      read.flatMap(({ name, standings }) => {
        const standing = standings.get(id);
        return standing === undefined ? [] : [{ name, ...standing }];
      }),
    ]),
  );
}
