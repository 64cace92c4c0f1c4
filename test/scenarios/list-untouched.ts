import { type ProcessFiles } from '#cases';
import { type Decisions, parseDecisions } from '#decisions';
import { rowKey } from './chronicle';
import { ScenarioError } from './errors';
import { type Played } from './play-scenario';

/** What of a process none of these plays has touched: nodes, sequence flows, rows of decision tables and notices, each by its name. */
export async function listUntouched({ files }: ProcessFiles, plays: readonly Played[]): Promise<readonly string[]> {
  const [first] = plays;
  if (first === undefined) return ['everything: there is no scenario'];
  const { graph, notices } = first.definition;
  const published = Object.values(graph.nodes).map((node) => (node.type === 'receiveTask' ? node.publicity : undefined));
  return [
    ...missing(
      'node',
      Object.keys(graph.nodes),
      plays.flatMap(({ path }) => path),
    ),
    ...missing(
      'flow',
      Object.keys(graph.flows),
      plays.flatMap(({ flows }) => flows),
    ),
    ...missing(
      'decision',
      await listRows(files),
      plays.flatMap(({ decided }) => [...decided]),
    ),
    ...missing('notice', [...notices.keys()], [...plays.flatMap((play) => play.notices.map(({ notice }) => notice)), ...published]),
  ];
}

function missing(kind: string, all: readonly string[], touched: readonly (string | undefined)[]): readonly string[] {
  const known = new Set(touched);
  return all.filter((name) => !known.has(name)).map((name) => `${kind} ${name}`);
}

async function listRows(files: ProcessFiles['files']): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const [file, xml] of Object.entries(files)) {
    if (!file.startsWith('decisions/')) continue;
    const parsed = await parseDecisions(xml);
    if (!parsed.ok) throw new ScenarioError('not-deployable', `${file} cannot be read`);
    keys.push(...rowsOf(parsed.decisions));
  }
  return keys;
}

/** Every row of a table; a literal expression has none and counts as made or not. */
const rowsOf = (decisions: Decisions): readonly string[] =>
  Object.values(decisions).flatMap(({ id, logic }) =>
    logic.kind === 'table' ? logic.rules.map((_rule, index) => rowKey(id, index + 1)) : [id],
  );
