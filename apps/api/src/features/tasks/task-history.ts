import { type Definition } from '#cases';
import { isJsonObject, type JsonObject } from '#engine';
import { type AuditEntry, type CaseView, listPeople, type Store } from '#store';
import { isSecret, type OpenPanels } from '../cases/open-panels';
import { elementName } from '../cases/plain-words';
import { type Reader } from '../cases/reader';
import { actorName } from './actor-name';
import { type HistoryEntryDto, type HistoryKind } from './task-history.dto';

/** What people did with the tasks of a case; what the case does by itself is passed over. `true` where free text says why. */
export const HISTORY = {
  'task-claimed': false,
  'task-released': false,
  'task-assigned': false,
  'task-transferred': true,
  'task-delegated': true,
  'task-returned': false,
  'task-held': true,
  'task-resumed': false,
  'task-reoffered': false,
  'task-completed': false,
  'task-handed-in': false,
  'task-signed': false,
  'signers-added': true,
  'signers-withdrawn': false,
  'task-sent-back': true,
  'task-taken-back': true,
  'supplement-asked': false,
  'supplement-withdrawn': false,
  'supplement-made': false,
  'supplement-lapsed': false,
  'separation-excepted': true,
  recused: true,
  'message-received': false,
  withdrawn: false,
} as const satisfies Record<HistoryKind, boolean>;

/** What a history is read from. */
export interface HistoryParts {
  readonly found: CaseView;
  readonly definition: Definition;
  readonly reader: Reader;
  readonly panels: OpenPanels;
}

const isHistory = (kind: string): kind is HistoryKind => Object.hasOwn(HISTORY, kind);

/** Who did what in the case, oldest first, for its staff; what a member of an open panel did stays unsaid to everybody else, and reasons are for those who may see medical data. */
export async function taskHistory(
  store: Store,
  entries: readonly AuditEntry[],
  { found, definition, reader, panels }: HistoryParts,
): Promise<readonly HistoryEntryDto[]> {
  if (!reader.isStaff) return [];
  const told = entries.filter(({ element, actor }) => !isSecret(panels, reader, { element, by: actor }));
  const people = await listPeople(store, [...new Set(told.flatMap(({ detail }) => peopleIn(detail)))]);
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return told.flatMap((entry) => (isHistory(entry.kind) ? [entryDto(entry.kind, entry, { found, definition, reader, names })] : []));
}

function entryDto(
  kind: HistoryKind,
  entry: AuditEntry,
  { found, definition, reader, names }: Omit<HistoryParts, 'panels'> & { readonly names: ReadonlyMap<string, string> },
): HistoryEntryDto {
  const { seq, at, element, actor, detail } = entry;
  const by = actorName(entry, found, reader);
  const step = elementName(definition.graph, element);
  const { reason, basis, until } = objectOf(detail);
  const told = HISTORY[kind] && reader.mayRead('medical');
  const people = peopleIn(detail).flatMap((id) => names.get(id) ?? []);
  return {
    seq,
    at: at.toISOString(),
    kind,
    mine: actor === reader.here.personId,
    ...(step === undefined ? {} : { step }),
    ...(by === undefined ? {} : { by }),
    ...(people.length === 0 ? {} : { people }),
    ...(told && typeof reason === 'string' ? { reason } : {}),
    ...(told && typeof basis === 'string' ? { basis } : {}),
    ...(typeof until === 'string' ? { until } : {}),
  };
}

/** Ids of those whom something was given to or asked of. */
function peopleIn(detail: unknown): readonly NonNullable<AuditEntry['actor']>[] {
  const { assignee, person, signers } = objectOf(detail);
  const ids = [assignee, person, ...(Array.isArray(signers) ? (signers as readonly unknown[]) : [])];
  return ids.filter(isPersonId);
}

const isPersonId = (value: unknown): value is NonNullable<AuditEntry['actor']> => typeof value === 'string' && value.length === 36;

const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});
