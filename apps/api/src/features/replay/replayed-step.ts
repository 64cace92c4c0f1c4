import { DATE_FORMAT, type Definition, formOfEntry } from '#cases';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { maskFields } from '#forms';
import { type AuditEntry, type CaseView } from '#store';
import { elementName } from '../cases/plain-words';
import { type Reader } from '../cases/reader';
import { type DecisionValueDto } from '../decisions/decisions.dto';
import { type Explanation, notedDecisions } from '../decisions/explanation';
import { madeDecision } from '../decisions/made-decision';
import { postName } from '../inbox/post-name';
import { hideFreeText } from './hide-free-text';
import { type ReplayedConditionDto, type ReplayedDecisionDto, type ReplayedInputDto, type ReplayedStepDto } from './replay.dto';

/** Whose path it is, by which version, and who looks at it. */
export interface Replayed {
  readonly found: CaseView;
  readonly definition: Definition;
  readonly reader: Pick<Reader, 'mayRead'>;
}

/** One entry of the audit trail as a step of the path. */
export function replayedStep(entry: AuditEntry, { found, definition, reader }: Replayed): ReplayedStepDto {
  const detail = isObject(entry.detail) ? entry.detail : {};
  const sees = reader.mayRead('medical') && reader.mayRead('account') && reader.mayRead('phone');
  const name = elementName(definition.graph, entry.element);
  return {
    ...{ seq: entry.seq, at: entry.at.toISOString(), kind: entry.kind, role: roleOf(entry, found) },
    ...(entry.element === undefined ? {} : { element: entry.element }),
    ...(name === undefined ? {} : { name }),
    posts: postsOf(entry, definition),
    walked: listOf(detail['path']).filter((id) => typeof id === 'string'),
    decisions: decisionsOf(entry, { found, definition, reader }, sees),
    conditions: listOf(detail['conditions']).flatMap(conditionOf),
    ...dataOf(entry, detail, { definition, reader, sees }),
  };
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? (value as readonly JsonValue[]) : []);
const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

function roleOf({ actor }: AuditEntry, { applicantId, agentId }: CaseView): ReplayedStepDto['role'] {
  if (actor === undefined) return 'system';
  if (actor === applicantId) return 'applicant';
  return actor === agentId ? 'agent' : 'staff';
}

function postsOf({ element = '' }: AuditEntry, { graph }: Definition): readonly string[] {
  const node = graph.nodes[element];
  if (node?.type !== 'userTask') return [];
  return [...new Set(node.candidates.map(({ post }) => postName(post)))];
}

/** The decisions of an entry, each behind those that it required; values are for those who may see what was handed in. */
function decisionsOf({ detail }: AuditEntry, { found, definition }: Replayed, sees: boolean): readonly ReplayedDecisionDto[] {
  const telling = { definition, region: found.region, onDate: DATE_FORMAT.format(found.startedAt), masked: (value: JsonValue) => value };
  const valueOf = ({ label, value }: DecisionValueDto): ReplayedInputDto => ({ label, ...(sees ? { value: textOf(value) } : {}) });
  const told = (explanation: Explanation): readonly ReplayedDecisionDto[] => {
    const { name, inputs, results } = madeDecision(explanation, telling);
    const own = { decision: explanation.decision, name, rows: explanation.rowsMatched };
    return [...explanation.required.flatMap(told), { ...own, inputs: inputs.map(valueOf), results: results.map(valueOf) }];
  };
  return notedDecisions(detail).flatMap(({ explanation }) => told(explanation));
}

function conditionOf(noted: JsonValue): readonly ReplayedConditionDto[] {
  if (!isObject(noted) || typeof noted['flow'] !== 'string') return [];
  return [{ flow: noted['flow'], text: textOf(noted['text']), result: noted['result'] === true }];
}

/** What was handed in by a form, opinions and other free text for those alone who may see all of it; anything else has no marks of what is sensitive, and is left out. */
function dataOf(
  entry: AuditEntry,
  { data }: JsonObject,
  { definition, reader, sees }: Pick<Replayed, 'definition' | 'reader'> & { readonly sees: boolean },
): Pick<ReplayedStepDto, 'data' | 'form'> {
  const form = formOfEntry(definition, entry);
  if (form === undefined || data === undefined || !isJsonObject(data)) return {};
  const masked = maskFields(form, data, reader.mayRead);
  const shown = sees ? masked : hideFreeText(form.schema, masked);
  return { form: { title: form.title, schema: form.schema }, data: isJsonObject(shown) ? shown : {} };
}
