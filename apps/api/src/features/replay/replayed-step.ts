import { postName } from '../inbox/post-name';
import { type Definition, formOfEntry } from '#cases';
import { isJsonObject, type JsonObject, type JsonValue } from '#engine';
import { maskFields } from '#forms';
import { type AuditEntry, type CaseView } from '#store';
import { elementName } from '../cases/plain-words';
import { type Reader } from '../cases/reader';
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
    decisions: listOf(detail['decisions']).flatMap((each) => decisionsOf(each, sees)),
    conditions: listOf(detail['conditions']).flatMap(conditionOf),
    ...dataOf(entry, detail, { definition, reader }),
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

/** A decision with those that it required; what it saw is for those who may see what was handed in. */
function decisionsOf(noted: JsonValue, sees: boolean): readonly ReplayedDecisionDto[] {
  const explanation = isObject(noted) ? (noted['explanation'] ?? noted) : undefined;
  if (!isObject(explanation)) return [];
  const { decision, inputs, rowsMatched, output, required } = explanation;
  const seen = inputs !== undefined && isJsonObject(inputs) ? Object.entries(inputs) : [];
  const told: ReplayedDecisionDto = {
    decision: textOf(decision),
    inputs: seen.map(([label, value]): ReplayedInputDto => ({ label, ...(sees ? { value: textOf(value) } : {}) })),
    rows: listOf(rowsMatched).filter((row) => typeof row === 'number'),
    ...(sees ? { output: textOf(output) } : {}),
  };
  return [...listOf(required).flatMap((each) => decisionsOf(each, sees)), told];
}

function conditionOf(noted: JsonValue): readonly ReplayedConditionDto[] {
  if (!isObject(noted) || typeof noted['flow'] !== 'string') return [];
  return [{ flow: noted['flow'], text: textOf(noted['text']), result: noted['result'] === true }];
}

/** What was handed in by a form; anything else has no marks of what is sensitive, and is left out. */
function dataOf(
  entry: AuditEntry,
  { data }: JsonObject,
  { definition, reader }: Pick<Replayed, 'definition' | 'reader'>,
): Pick<ReplayedStepDto, 'data' | 'form'> {
  const form = formOfEntry(definition, entry);
  if (form === undefined || data === undefined || !isJsonObject(data)) return {};
  return { form: { title: form.title, schema: form.schema }, data: maskFields(form, data, reader.mayRead) };
}
