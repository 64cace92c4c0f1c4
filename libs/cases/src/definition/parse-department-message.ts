import { type Value } from '#bpmn';
import { isJsonObject, type JsonObject } from '#engine';
import { type DepartmentAnswer, type DepartmentMessage, type FileColumn } from './department-message';
import { type Parsed } from './parse-files';
import { parseValue } from './parse-value';

const KEYS = ['to', 'type', 'title', 'fields', 'labels', 'answer', 'file'];
const ANSWER_KEYS = ['message', 'form', 'post', 'dueDays', 'dueUnit'];
const COLUMN_KEYS = ['header', 'field', 'length'];
const TYPE = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
/** Who of a department answers where its file names nobody else. */
const LIAISON = 'liaison';

const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });
const unknownIn = (value: JsonObject, keys: readonly string[]): string | undefined => Object.keys(value).find((key) => !keys.includes(key));

/** A message to a department; every part must be well formed, and nothing else may stand in the file. */
export function parseDepartmentMessage(json: unknown): Parsed<DepartmentMessage> {
  if (!isJsonObject(json)) return refuse('a message to a department is an object');
  const stranger = unknownIn(json, KEYS);
  if (stranger !== undefined) return refuse(`nothing reads "${stranger}"`);
  const [to, title, { type }] = [parseValue(json['to']), parseValue(json['title']), json];
  if (to === undefined || title === undefined) return refuse('to and title must be texts');
  if (typeof type !== 'string' || !TYPE.test(type))
    return refuse('type must be words of lower case letters and digits, parted by "-" or "."');
  const fields = parseFields(json['fields']);
  if (fields === undefined) return refuse('fields must be an object of texts');
  const labels = parseLabels(json['labels'], fields);
  if (!labels.ok) return labels;
  const answer = parseAnswer(json['answer']);
  if (!answer.ok) return answer;
  const columns = parseColumns(json['file'], fields);
  if (!columns.ok) return columns;
  return { ok: true, value: { to, type, title, fields, ...labels.value, ...answer.value, ...columns.value } };
}

function parseFields(json: unknown): DepartmentMessage['fields'] | undefined {
  if (!isJsonObject(json)) return undefined;
  const fields = Object.entries(json).map(([name, value]) => [name, parseValue(value)] as const);
  const known = fields.filter((field): field is readonly [string, Value] => field[1] !== undefined);
  return known.length === fields.length ? Object.fromEntries(known) : undefined;
}

function parseLabels(json: unknown, fields: DepartmentMessage['fields']): Parsed<Pick<DepartmentMessage, 'labels'>> {
  if (json === undefined) return { ok: true, value: {} };
  if (!isJsonObject(json)) return refuse('labels must be an object of texts');
  const labels = Object.entries(json).filter((label): label is [string, string] => typeof label[1] === 'string' && label[1].trim() !== '');
  if (labels.length !== Object.keys(json).length) return refuse('labels must be an object of texts');
  const strange = labels.find(([field]) => !Object.hasOwn(fields, field));
  return strange === undefined
    ? { ok: true, value: { labels: Object.fromEntries(labels) } }
    : refuse(`there is no field ${strange[0]} for a label`);
}

function parseAnswer(json: unknown): Parsed<{ readonly answer?: DepartmentAnswer }> {
  if (json === undefined) return { ok: true, value: {} };
  if (!isJsonObject(json) || unknownIn(json, ANSWER_KEYS) !== undefined) return refuse(`answer may have ${ANSWER_KEYS.join(', ')}`);
  const { message, form, post = LIAISON } = json;
  if (typeof message !== 'string' || typeof form !== 'string' || typeof post !== 'string')
    return refuse('answer needs message and form, both texts; post is a text');
  const due = parseDue(json);
  return due.ok ? { ok: true, value: { answer: { message, form, post, ...due.value } } } : due;
}

function parseDue({ dueDays, dueUnit: unit = 'working-day' }: JsonObject): Parsed<Pick<DepartmentAnswer, 'due'>> {
  if (unit !== 'working-day' && unit !== 'calendar-day') return refuse('dueUnit must be working-day or calendar-day');
  if (dueDays === undefined) return { ok: true, value: {} };
  const days = parseValue(typeof dueDays === 'number' ? String(dueDays) : dueDays);
  return days === undefined ? refuse('dueDays must be a number of days or FEEL') : { ok: true, value: { due: { days, unit } } };
}

function parseColumns(json: unknown, fields: DepartmentMessage['fields']): Parsed<{ readonly columns?: readonly FileColumn[] }> {
  if (json === undefined) return { ok: true, value: {} };
  const list = isJsonObject(json) && unknownIn(json, ['columns']) === undefined ? json['columns'] : undefined;
  const columns = Array.isArray(list) ? list.map(parseColumn) : [];
  const known = columns.filter((column) => column !== undefined);
  if (known.length === 0 || known.length !== columns.length) return refuse('file needs columns of { "header", "field", "length"? }');
  const strange = known.find(({ field }) => !Object.hasOwn(fields, field));
  return strange === undefined ? { ok: true, value: { columns: known } } : refuse(`there is no field ${strange.field} for a column`);
}

function parseColumn(json: unknown): FileColumn | undefined {
  if (!isJsonObject(json) || unknownIn(json, COLUMN_KEYS) !== undefined) return undefined;
  const { header, field, length } = json;
  if (typeof header !== 'string' || typeof field !== 'string') return undefined;
  if (length === undefined) return { header, field };
  return typeof length === 'number' && Number.isInteger(length) && length > 0 ? { header, field, length } : undefined;
}
