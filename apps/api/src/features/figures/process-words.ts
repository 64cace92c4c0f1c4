import { type Definition } from '#cases';
import { type DefinitionHash } from '#contract';
import { type ElementStage, listDefinitionHashes } from '#store';
import { type Parts } from '../../parts';
import { stageName } from '../cases/plain-words';
import { type NamedDto } from '../inbox/inbox.dto';

/** What the figures need to know of the processes: which step belongs to which stage, and what people call them. */
export interface ProcessWords {
  readonly stages: readonly ElementStage[];
  readonly processOf: (id: string) => NamedDto;
  readonly stageOf: (processId: string, stage: string) => NamedDto;
}

/** Of every version that the region ever had, since old cases run by old ones; the newest names things. */
export async function readProcessWords({ store, cases, config }: Parts, processId: string | undefined): Promise<ProcessWords> {
  const hashes = await listDefinitionHashes(store, { region: config.region, processId });
  const versions = await Promise.all(hashes.map(async (hash) => ({ hash, definition: await cases.findDefinition(hash) })));
  const definitions = versions.flatMap(({ definition }) => definition ?? []);
  const newest = (id: string): Definition | undefined => definitions.find((each) => each.processId === id);
  return {
    stages: versions.flatMap(({ hash, definition }) => (definition === undefined ? [] : stagesOf(hash, definition))),
    processOf: (id) => ({ id, name: newest(id)?.graph.name ?? id }),
    stageOf: (id, stage) => {
      const named = definitions.find(
        (each) => each.processId === id && Object.values(each.graph.nodes).some((node) => node.stage === stage),
      );
      return {
        id: stage,
        name: named === undefined ? (newest(id)?.graph.nodes[stage]?.name ?? stage) : (stageName(named.graph, stage) ?? stage),
      };
    },
  };
}

/** A step without a stage of its own lies in that of the diagram before it, which nobody can tell here: it stands for itself. */
const stagesOf = (definitionHash: DefinitionHash, { graph }: Definition): readonly ElementStage[] =>
  Object.values(graph.nodes)
    .filter(({ type }) => type === 'userTask')
    .map(({ id: element, stage = element }) => ({ definitionHash, element, stage }));
