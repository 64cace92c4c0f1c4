import { type Text } from '#bpmn';
import { type CompiledProcess } from '../definition/definition';
import { type Parameter } from '../definition/parameter';
import { englishOf } from '../definition/translations/in-english';
import { listChanges } from './change';
import { compareValues } from './compare-values';

const keyOf = ({ name, region, effectiveFrom }: Parameter): string => `${name} ${region} ${effectiveFrom}`;
const byPlace = (parameters: readonly Parameter[]): ReadonlyMap<string, Parameter> =>
  new Map(parameters.map((each) => [keyOf(each), each]));
const told = (value: Parameter['value']): string => (typeof value === 'string' ? value : JSON.stringify(value));

type Compared = Pick<CompiledProcess, 'parameters' | 'translations'>;

/** What differs between the parameters of two folders, entry by entry. */
export const compareParameters = (before: Compared, after: Compared): readonly Text[] =>
  listChanges(byPlace(before.parameters), byPlace(after.parameters)).flatMap(({ before: old, after: now }): readonly Text[] => {
    const entry = now ?? old;
    if (entry === undefined) return [];
    const title = entry.title ?? entry.name;
    const where = `${title}（${entry.region === '*' ? '全部地区' : entry.region}，${entry.effectiveFrom} 起）`;
    const place = `${englishOf((now === undefined ? before : after).translations)(title)} (${entry.region}, from ${entry.effectiveFrom})`;
    if (old === undefined) return [{ zh: `增加 ${where}：${told(entry.value)}`, en: `${place} added: ${told(entry.value)}` }];
    if (now === undefined) return [{ zh: `删去 ${where}：${told(entry.value)}`, en: `${place} removed: ${told(entry.value)}` }];
    if (told(old.value) === told(now.value))
      return [{ zh: `${where}：名称、单位或依据有改动`, en: `${place}: title, unit or source changed` }];
    return compareValues(old, now, englishOf(after.translations)).map(({ zh, en }) => ({ zh: `${where}：${zh}`, en: `${place}: ${en}` }));
  });
