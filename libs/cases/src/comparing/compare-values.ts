import { type Text } from '#bpmn';
import { isJsonObject, type JsonValue } from '#engine';
import { showYuan } from '#formats';
import { type Parameter } from '../definition/parameter';
import { listPlatformWords } from '../definition/parameter-words';
import { listChanges } from './change';

type Step = string | number;
interface Leaf {
  readonly steps: readonly Step[];
  readonly value: JsonValue;
}

/** What differs between two values of a parameter, cell by cell, in the words of the newer entry; `say` is their English. */
export function compareValues(before: Parameter, after: Parameter, say: (word: string) => string): readonly Text[] {
  const words = new Map([...listPlatformWords(), ...Object.entries({ ...before.words, ...after.words })]);
  const word = (name: string): Text => {
    const zh = words.get(name) ?? name;
    return { zh, en: say(zh) };
  };
  return listChanges(leavesOf(before.value), leavesOf(after.value)).map(({ before: old, after: now }): Text => {
    const { steps } = now ?? old ?? { steps: [] };
    const [was, is] = [toldLeaf(old, word), toldLeaf(now, word)];
    const [zh, en] = [steps.map((step) => toldStep(step, word).zh), steps.map((step) => toldStep(step, word).en)];
    return { zh: told(zh, `${was.zh} → ${is.zh}`, '：'), en: told(en, `${was.en} → ${is.en}`, ': ') };
  });
}

const told = (steps: readonly string[], change: string, colon: string): string =>
  steps.length === 0 ? change : `${steps.join(' · ')}${colon}${change}`;

const toldStep = (step: Step, word: (name: string) => Text): Text =>
  typeof step === 'number' ? { zh: `第 ${String(step + 1)} 行`, en: `row ${String(step + 1)}` } : word(step);

function toldLeaf(leaf: Leaf | undefined, word: (name: string) => Text): Text {
  if (leaf === undefined || leaf.value === null) return { zh: '无', en: 'none' };
  const { steps, value } = leaf;
  if (typeof value === 'string') return word(value);
  const isMoney = typeof value === 'number' && String(steps.at(-1)).endsWith('Fen');
  const text = isMoney ? showYuan(value) : JSON.stringify(value);
  return { zh: text, en: text };
}

/** The cells of a value by where they stand. */
const leavesOf = (value: JsonValue): ReadonlyMap<string, Leaf> =>
  new Map(listLeaves(value, []).map((leaf) => [JSON.stringify(leaf.steps), leaf]));

function listLeaves(value: JsonValue, steps: readonly Step[]): readonly Leaf[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((each, at) => listLeaves(each, [...steps, at]));
  if (isJsonObject(value)) return Object.entries(value).flatMap(([name, each]) => listLeaves(each, [...steps, name]));
  return [{ steps, value }];
}
