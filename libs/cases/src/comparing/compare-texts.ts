import { type Text } from '#bpmn';
import { type JsonObject, type JsonValue } from '#engine';
import { listChanges } from './change';
import { readJsonFile } from './read-json-file';

/** Parts of notices, documents, publicities and the like, as they are told. */
const PARTS: Readonly<Record<string, Text>> = {
  title: { zh: '标题', en: 'title' },
  name: { zh: '名称', en: 'name' },
  body: { zh: '正文', en: 'text' },
  blocks: { zh: '正文', en: 'text' },
  entries: { zh: '公示内容', en: 'what is made public' },
  places: { zh: '公示地点', en: 'places' },
  supervision: { zh: '监督方式', en: 'where to object' },
  recipients: { zh: '收件人', en: 'recipients' },
  channels: { zh: '发送渠道', en: 'channels' },
  validWhile: { zh: '发送条件', en: 'when it is still sent' },
  series: { zh: '文书代字', en: 'series of its numbers' },
  addressee: { zh: '受文人', en: 'addressee' },
  legalBasis: { zh: '法律依据', en: 'legal basis' },
  remedies: { zh: '救济途径', en: 'remedies' },
  seals: { zh: '用印', en: 'seals' },
  to: { zh: '收件部门', en: 'department' },
  fields: { zh: '字段', en: 'fields' },
  answer: { zh: '答复', en: 'answer' },
  file: { zh: '文件格式', en: 'file' },
  reminders: { zh: '到期提醒', en: 'reminders' },
};
const OTHER: Text = { zh: '其他设置', en: 'other settings' };

/** What differs between two files of texts (a notice, a document …), part by part: short texts as they were and are; nothing where one of them is no JSON object. */
export function compareTexts(before: string, after: string): readonly Text[] {
  const [old, now] = [readJsonFile(before), readJsonFile(after)];
  if (old === undefined || now === undefined) return [];
  const lines = listChanges(partsOf(old), partsOf(now)).map(({ key, before: was, after: is }) => lineOf(PARTS[key] ?? OTHER, was, is));
  return [...new Map(lines.map((line) => [line.zh, line])).values()];
}

const partsOf = (file: JsonObject): ReadonlyMap<string, JsonValue> => new Map(Object.entries(file));

function lineOf({ zh, en }: Text, before: JsonValue | undefined, after: JsonValue | undefined): Text {
  if (typeof before === 'string' && typeof after === 'string') {
    return { zh: `${zh}由“${before}”改为“${after}”`, en: `${en}: "${before}" → "${after}"` };
  }
  return { zh: `${zh}有改动`, en: `${en} changed` };
}
