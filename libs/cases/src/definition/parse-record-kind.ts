import { type Value } from '#bpmn';
import { isJsonObject, type JsonObject } from '#engine';
import { type Parsed } from './parse-files';
import { parseValue } from './parse-value';
import { type RecordFollowUp, type RecordKind, type RecordReminder } from './record-kind';

const KEYS = ['name', 'subject', 'series', 'form', 'exclusive', 'reminders', 'followUps', 'end', 'continuesDuringFollowUp'];
const NAME = /^[a-z][a-z0-9-]*$/;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isSubject = (value: unknown): value is RecordKind['subject'] => value === 'person' || value === 'organisation';
const refused = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** A file of `records/`: see docs/records.md. */
export function parseRecordKind(file: unknown): Parsed<RecordKind> {
  if (!isJsonObject(file)) return refused('a kind of record is an object');
  const odd = Object.keys(file).find((key) => !KEYS.includes(key));
  if (odd !== undefined) return refused(`it has ${odd}, and only ${KEYS.join(', ')} may stand in it`);
  const head = parseHead(file);
  const exclusive = parseExclusive(file['exclusive']);
  const reminders = parseList(
    file['reminders'],
    parseReminder,
    'reminders: { "name", "daysBefore": "=…", "notice" } with names of their own',
  );
  const followUps = parseList(
    file['followUps'],
    parseFollowUp,
    'followUps: { "name", "daysBefore": "=…", "process", "data": "=…" } with names of their own',
  );
  const end = parseEnd(file['end']);
  if (!head.ok) return head;
  if (!exclusive.ok) return exclusive;
  if (!reminders.ok) return reminders;
  if (!followUps.ok) return followUps;
  if (!end.ok) return end;
  return { ok: true, value: { ...head.value, ...exclusive.value, ...end.value, reminders: reminders.value, followUps: followUps.value } };
}

type Head = Pick<RecordKind, 'name' | 'subject' | 'series' | 'form' | 'continuesDuringFollowUp'>;

function parseHead(file: JsonObject): Parsed<Head> {
  const { name, subject, form, continuesDuringFollowUp = false } = file;
  const series = parseValue(file['series']);
  if (!isText(name) || !isText(form) || series === undefined) return refused('name, form and series must be texts');
  if (!isSubject(subject)) return refused('subject must be person or organisation');
  if (typeof continuesDuringFollowUp !== 'boolean') return refused('continuesDuringFollowUp must be true or false');
  return { ok: true, value: { name, subject, series, form, continuesDuringFollowUp } };
}

function parseExclusive(value: unknown): Parsed<Pick<RecordKind, 'exclusive'>> {
  if (value === undefined) return { ok: true, value: {} };
  const fields: readonly unknown[] = Array.isArray(value) ? value : [undefined];
  const texts = fields.filter(isText);
  return texts.length === fields.length
    ? { ok: true, value: { exclusive: texts } }
    : refused('exclusive must be a list of fields of the content');
}

function parseEnd(value: unknown): Parsed<Pick<RecordKind, 'endNotice' | 'endMessage'>> {
  if (value === undefined) return { ok: true, value: {} };
  const file: JsonObject = isJsonObject(value) ? value : { odd: true };
  const { notice, departmentMessage, ...odd } = file;
  const given = [notice, departmentMessage].filter((name) => name !== undefined);
  if (Object.keys(odd).length > 0 || given.length === 0 || !given.every(isText))
    return refused('end must be { "notice"?, "departmentMessage"? }');
  return {
    ok: true,
    value: { ...(isText(notice) ? { endNotice: notice } : {}), ...(isText(departmentMessage) ? { endMessage: departmentMessage } : {}) },
  };
}

function parseList<Item extends { readonly name: string }>(
  value: unknown,
  parse: (item: JsonObject) => Item | undefined,
  what: string,
): Parsed<readonly Item[]> {
  const given: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [undefined];
  const items = given.map((item) => (isJsonObject(item) ? parse(item) : undefined)).filter((item) => item !== undefined);
  const names = new Set(items.map(({ name }) => name));
  return names.size === given.length ? { ok: true, value: items } : refused(`${what} are expected`);
}

function parseReminder(item: JsonObject): RecordReminder | undefined {
  const { name, notice } = item;
  const daysBefore = expressionOf(item['daysBefore']);
  if (!isText(name) || !NAME.test(name) || !isText(notice) || daysBefore === undefined) return undefined;
  return { name, notice, daysBefore };
}

function parseFollowUp(item: JsonObject): RecordFollowUp | undefined {
  const { name, process } = item;
  const [daysBefore, data] = [expressionOf(item['daysBefore']), expressionOf(item['data'])];
  if (!isText(name) || !NAME.test(name) || !isText(process) || daysBefore === undefined || data === undefined) return undefined;
  return { name, process, daysBefore, data };
}

/** A number of days is a parameter of the region, so it is read and never written. */
function expressionOf(value: unknown): Value | undefined {
  const parsed = parseValue(value);
  return parsed?.kind === 'feel' ? parsed : undefined;
}
