import { type ShownKind } from '#cases';
import { isJsonObject, type JsonObject } from '#engine';
import { maskFields, maskName } from '#forms';
import { decryptJson, recordContext, type RecordEntryRow, type RecordEventView, type RecordRow, type Store } from '#store';
import { type Reader } from '../cases/reader';
import { type RecordDto, type RecordEntryDto, type RecordEventDto } from './records.dto';

/** What of a record a reader sees in clear. */
export type RecordReader = Pick<Reader, 'mayRead'> & { readonly isHolder: boolean };

/** What is read of a record besides its row. */
interface RecordParts {
  readonly kind: ShownKind | undefined;
  /** Name of its subject. */
  readonly name: string;
  readonly reader: RecordReader;
}

/** A record as this reader may see it; its content is left out where no version knows its form. */
export function recordDto(store: Store, record: RecordRow, { kind, name, reader }: RecordParts): RecordDto {
  const { subject } = record;
  const holder =
    'person' in subject
      ? ({ type: 'person', id: subject.person, name: reader.mayRead('name') ? name : maskName(name) } as const)
      : ({ type: 'organisation', id: subject.organisation, name } as const);
  const content = kind && openContent(store, recordContext.content(record.id), record.content);
  return {
    id: record.id,
    number: record.number,
    kind: record.kind,
    ...(kind === undefined ? {} : { kindName: kind.name }),
    status: record.status,
    startsOn: record.startsOn,
    ...(record.endsOn === undefined ? {} : { endsOn: record.endsOn }),
    inGrace: record.inGrace,
    holder,
    ...(kind === undefined || content === undefined ? {} : { content: maskFields(kind.form, content, reader.mayRead) }),
    issuedAt: record.issuedAt.toISOString(),
  };
}

/** An entry of its history; a reason is free text and may tell of an illness. */
export function recordEntryDto(store: Store, entry: RecordEntryRow, { kind, reader }: Omit<RecordParts, 'name'>): RecordEntryDto {
  const detail = openContent(store, recordContext.detail(entry.recordId, entry.no), entry.detail) ?? {};
  const { reason, content } = detail;
  const seesText = reader.isHolder || reader.mayRead('medical');
  return {
    no: entry.no,
    kind: entry.kind,
    fromDay: entry.fromDay,
    at: entry.at.toISOString(),
    ...(typeof reason === 'string' && seesText ? { reason } : {}),
    ...(kind !== undefined && isJsonObject(content) ? { content: maskFields(kind.form, content, reader.mayRead) } : {}),
  };
}

/** What fell or falls due. */
export const recordEventDto = ({ event, dueOn, doneAt }: RecordEventView): RecordEventDto => ({
  event,
  dueOn,
  ...(doneAt === undefined ? {} : { doneAt: doneAt.toISOString() }),
});

function openContent(store: Store, context: string, sealed: Buffer): JsonObject | undefined {
  const content = decryptJson(store, context, sealed);
  return isJsonObject(content) ? content : undefined;
}
