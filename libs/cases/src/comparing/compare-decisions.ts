import { type Text } from '#bpmn';
import { parseDecisions, type ShownDecision, type ShownRow, showDecisions } from '#decisions';
import { listChanges } from './change';

type Say = (name: string) => string;

/** What differs between two files of decisions, row by row, and `say` their names in English; nothing where one of them cannot be read. */
export async function compareDecisions(before: string, after: string, say: Say): Promise<readonly Text[]> {
  const [old, now] = await Promise.all([parseDecisions(before), parseDecisions(after)]);
  if (!old.ok || !now.ok) return [];
  return listChanges(byId(showDecisions(old.decisions)), byId(showDecisions(now.decisions))).flatMap((changed): readonly Text[] => {
    const { name } = changed.after ?? changed.before ?? { name: changed.key };
    if (changed.after === undefined) return [{ zh: `删去决策“${name}”`, en: `decision "${say(name)}" removed` }];
    if (changed.before === undefined) return [{ zh: `增加决策“${name}”`, en: `decision "${say(name)}" added` }];
    return compareTables(changed.before, changed.after, say);
  });
}

const byId = (decisions: readonly ShownDecision[]): ReadonlyMap<string, ShownDecision> => new Map(decisions.map((each) => [each.id, each]));

const written = ({ tests, results }: ShownRow): string => `${tests.join(', ')} → ${results.join(', ')}`;
const rowsOf = ({ rows }: ShownDecision): ReadonlyMap<string, true> => new Map(rows.map((row) => [written(row), true]));

function compareTables(before: ShownDecision, after: ShownDecision, say: Say): readonly Text[] {
  const { name } = after;
  const english = say(name);
  const rows = listChanges(rowsOf(before), rowsOf(after)).map(({ key, change }): Text =>
    change === 'added'
      ? { zh: `“${name}”增加一条：${key}`, en: `"${english}": row added: ${key}` }
      : { zh: `“${name}”删去一条：${key}`, en: `"${english}": row removed: ${key}` },
  );
  return rows.length > 0 ? rows : [{ zh: `“${name}”的表头、顺序或表达式有改动`, en: `"${english}": columns, order or expression changed` }];
}
