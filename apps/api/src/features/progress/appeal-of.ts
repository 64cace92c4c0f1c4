import { type Definition, formOf } from '#cases';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { type AuditEntry, type CaseSummary, isReexamined } from '#store';
import { type Parts } from '../../parts';
import { type AppealDto, type ResultDto } from './progress.dto';
import { reexaminedBy } from './reexamined-by';

const DAY_MS = 86_400_000;
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** A closed case with what it came to. */
interface Decided {
  readonly definition: Definition;
  readonly entries: readonly AuditEntry[];
  readonly result: ResultDto | undefined;
}

/** How the office looks at the decision anew: by the process that the end event names, within the remedy of review, with what is known filled in. */
export async function appealOf(parts: Parts, found: CaseSummary, { definition, entries, result }: Decided): Promise<AppealDto | undefined> {
  const until = result?.remedies.find(({ kind }) => kind === 'review')?.until;
  const processId = reexaminedBy(definition, found.outcome);
  if (until === undefined || processId === undefined) return undefined;
  const { store, cases, wall } = parts;
  const [matter, before, now] = await Promise.all([
    cases.findProcess(processId, { region: found.region, wall: wall() }),
    isReexamined(store, found.id, processId),
    cases.businessNow(wall()),
  ]);
  if (matter === undefined) return undefined;
  const daysLeft = Math.round((Date.parse(until) - Date.parse(DAY.format(now))) / DAY_MS);
  const whyNot = before ? 'appealed-before' : daysLeft < 0 ? 'over' : undefined;
  return {
    processId,
    processName: matter.graph.name,
    until,
    daysLeft,
    possible: whyNot === undefined,
    ...(whyNot === undefined ? {} : { whyNot }),
    data: knownData(matter, { number: found.number, application: applicationIn(definition, entries) }),
  };
}

interface Application {
  readonly schema: JsonObject;
  readonly data: JsonObject;
}

function applicationIn(definition: Definition, entries: readonly AuditEntry[]): Application | undefined {
  const started = entries.find(({ kind }) => kind === 'case-started');
  const data = isJsonObject(started?.detail) ? started.detail['data'] : undefined;
  const schema = formOf(definition, started?.element)?.schema;
  return isJsonObject(data) && schema !== undefined ? { schema, data } : undefined;
}

interface Known {
  readonly number: string;
  readonly application: Application | undefined;
}

/** The number of the decided case, and fields that both applications ask for in the same words. Documents belong to the case that they came with. */
function knownData(matter: Definition, { number, application }: Known): JsonObject {
  const start = matter.graph.starts.map((id) => matter.graph.nodes[id]).find((node) => node?.type === 'startEvent' && node.reexamines);
  if (start?.type !== 'startEvent') return {};
  const asked = propertiesOf(formOf(matter, start.id)?.schema);
  const given = propertiesOf(application?.schema);
  const same = Object.entries(application?.data ?? {}).filter(
    ([name]) => name in asked && isSame(asked[name], given[name]) && !namesDocument(asked[name]),
  );
  const field = start.reexamines?.kind === 'feel' ? /^(?:\w+\.)?(\w+)$/.exec(start.reexamines.expression.text)?.[1] : undefined;
  return { ...Object.fromEntries(same), ...(field !== undefined && field in asked ? { [field]: number } : {}) };
}

const propertiesOf = (schema: JsonObject | undefined): JsonObject => (isJsonObject(schema?.['properties']) ? schema['properties'] : {});

/** One of a list of codes may be asked for as a code. */
const isSame = (asked: JsonValue | undefined, given: JsonValue | undefined): boolean =>
  isJsonObject(asked) &&
  isJsonObject(given) &&
  ['type', 'x-sensitive'].every((key) => asked[key] === given[key]) &&
  (given['format'] === undefined || given['format'] === asked['format']);

const namesDocument = (schema: JsonValue | undefined): boolean =>
  isJsonObject(schema) && (schema['x-document'] === true || namesDocument(schema['items']));
