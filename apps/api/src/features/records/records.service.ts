import { Inject, Injectable } from '@nestjs/common';
import { actsForOrganisation, type Actor, canReadCase, hasPermission, organisationsOf } from '#access';
import { type ShownKind } from '#cases';
import { asOrganisationId, type RecordId } from '#contract';
import { sensitiveFields } from '#forms';
import {
  findCase,
  findPersonByIdentityNumber,
  findRecord,
  insertReading,
  listCasesById,
  listCasesOfRecord,
  listCurrentDefinitions,
  listEndingRecords,
  listOrganisations,
  listPeople,
  listRecordEntries,
  listRecordEvents,
  type RecordListKey,
  listRecordsOf,
  type RecordRow,
} from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { readerOf } from '../cases/reader';
import { recordDto, recordEntryDto, recordEventDto, type RecordReader } from './record-dto';
import { recordOffices } from './record-reach';
import {
  type EndingRecordQuery,
  type RecordCaseDto,
  type RecordHistoryQuery,
  type RecordKindsDto,
  type RecordListDto,
  type RecordPageQuery,
  type RecordQuery,
  type RecordSearchDto,
  type WholeRecordDto,
} from './records.dto';

const PAGE = 50;
const HISTORY = 100;
const CASES = 200;

const IN_CLEAR: RecordReader = { isHolder: true, mayRead: () => true };

/** Records of the county that the installation is for: one's own, and for staff those of their offices. */
@Injectable()
export class RecordsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async mine(actor: Actor, { after }: RecordPageQuery): Promise<RecordListDto> {
    const { store, config } = this.parts;
    const keys: readonly RecordListKey[] = [
      { person: actor.personId },
      ...organisationsOf(actor).map((organisation) => ({ organisation })),
    ];
    const page = { region: config.region, after, limit: PAGE };
    const found = await Promise.all(keys.map((by) => listRecordsOf(store, { ...page, by })));
    const rows = found.flat().toSorted((a, b) => (a.id < b.id ? 1 : -1));
    return this.listed(rows.slice(0, PAGE), IN_CLEAR);
  }

  async list(actor: Actor, { number, organisation, kind, ...page }: RecordQuery): Promise<RecordListDto> {
    const by = keyOf({ number, organisation, kind });
    return this.listedFor(actor, by, { ...page, ...('kind' in by ? {} : { kind }) });
  }

  async kinds(): Promise<RecordKindsDto> {
    const { store, cases, config, wall } = this.parts;
    const heads = await listCurrentDefinitions(store, { region: config.region, wall: wall() });
    const definitions = await Promise.all(heads.map(({ hash }) => cases.findDefinition(hash)));
    const kinds = definitions.flatMap((definition) => [...(definition?.records ?? [])]);
    return { kinds: [...new Map(kinds.map(([id, { name }]) => [id, { id, name }])).values()] };
  }

  async ending(actor: Actor, { kind, before, after: id, afterDay }: EndingRecordQuery): Promise<RecordListDto> {
    const { store, config } = this.parts;
    if ((id === undefined) !== (afterDay === undefined)) throw missing('/afterDay');
    const after = id === undefined || afterDay === undefined ? undefined : { id, endsOn: afterDay };
    const offices = await recordOffices(store, actor, config.region);
    const query = { region: config.region, offices, kind, before, after, limit: PAGE };
    return this.listed(await listEndingRecords(store, query), listReader(actor));
  }

  async search(actor: Actor, { identityNumber, ...page }: RecordSearchDto): Promise<RecordListDto> {
    const person = await findPersonByIdentityNumber(this.parts.store, identityNumber.toUpperCase());
    return person === undefined ? { records: [] } : this.listedFor(actor, { person: person.id }, page);
  }

  /** The holder sees everything; staff who may read the case that made it see what their posts in that case entitle to. */
  async read(actor: Actor, id: RecordId, { before }: RecordHistoryQuery): Promise<WholeRecordDto> {
    const { store } = this.parts;
    const record = await findRecord(store, id);
    if (record?.region !== this.parts.config.region) throw new ProblemError('unknown-record');
    const reader = await this.readerOf(actor, record);
    const kind = await this.kindOf(record);
    if (!reader.isHolder && kind !== undefined) await this.recordReading(actor, record, { kind, reader });
    const [entries, events, caseIds, [name = '']] = await Promise.all([
      listRecordEntries(store, { record: id, before, limit: HISTORY }),
      listRecordEvents(store, [id]),
      listCasesOfRecord(store, id, CASES),
      this.namesOf([record]),
    ]);
    const cases = (await listCasesById(store, caseIds)).filter(({ scope }) => canReadCase(actor, scope));
    return {
      ...recordDto(store, record, { kind, name, reader }),
      ...(kind === undefined ? {} : { form: { title: kind.form.title, schema: kind.form.schema } }),
      history: entries.map((entry) => recordEntryDto(store, entry, { kind, reader })),
      events: events.map(recordEventDto),
      cases: cases.map(caseDto).toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    };
  }

  private async readerOf(actor: Actor, { subject, caseId }: RecordRow): Promise<RecordReader> {
    const holds = 'person' in subject ? subject.person === actor.personId : actsForOrganisation(actor, subject.organisation);
    if (holds) return IN_CLEAR;
    const made = await findCase(this.parts.store, caseId);
    if (made === undefined || !canReadCase(actor, made.scope)) throw new ProblemError('unknown-record');
    const { isStaff, isParty, mayRead } = readerOf(actor, made.scope);
    if (!isStaff || isParty) throw new ProblemError('unknown-record');
    return { isHolder: false, mayRead };
  }

  private async recordReading(
    { personId }: Actor,
    { caseId, kind: name }: RecordRow,
    { kind, reader }: { readonly kind: ShownKind; readonly reader: RecordReader },
  ): Promise<void> {
    const fields = sensitiveFields(kind.form).flatMap((field) => (reader.mayRead(field.kind) ? [`${name}:${field.path}`] : []));
    if (fields.length === 0) return;
    await insertReading(this.parts.store, { caseId, personId, place: 'record', fields, at: this.parts.wall() });
  }

  private async listedFor(actor: Actor, by: RecordListKey, page: Pick<RecordQuery, 'kind' | 'status' | 'after'>): Promise<RecordListDto> {
    const { store, config } = this.parts;
    const offices = await recordOffices(store, actor, config.region);
    return this.listed(await listRecordsOf(store, { ...page, by, region: config.region, offices, limit: PAGE }), listReader(actor));
  }

  private async listed(rows: readonly RecordRow[], reader: RecordReader): Promise<RecordListDto> {
    const names = await this.namesOf(rows);
    const kinds = new Map<string, ShownKind | undefined>();
    for (const row of rows) if (!kinds.has(row.kind)) kinds.set(row.kind, await this.kindOf(row));
    return {
      records: rows.map((row, at) => recordDto(this.parts.store, row, { kind: kinds.get(row.kind), name: names[at] ?? '', reader })),
    };
  }

  private kindOf({ kind }: RecordRow): Promise<ShownKind | undefined> {
    return this.parts.cases.findRecordKind({ region: this.parts.config.region, kind }, this.parts.wall());
  }

  /** The name of each one's subject. */
  private async namesOf(rows: readonly RecordRow[]): Promise<readonly string[]> {
    const { store } = this.parts;
    const people = rows.flatMap(({ subject }) => ('person' in subject ? [subject.person] : []));
    const organisations = rows.flatMap(({ subject }) => ('organisation' in subject ? [subject.organisation] : []));
    const found = await Promise.all([
      people.length === 0 ? [] : listPeople(store, [...new Set(people)]),
      organisations.length === 0 ? [] : listOrganisations(store, [...new Set(organisations)]),
    ]);
    const names = new Map<string, string>(found.flat().map(({ id, name }) => [id, name]));
    return rows.map(({ subject }) => names.get('person' in subject ? subject.person : subject.organisation) ?? '');
  }
}

/** In a list nothing sensitive is in clear but names, for those entitled to them: lists are not written down as read. */
const listReader = (actor: Actor): RecordReader => ({
  isHolder: false,
  mayRead: (kind) => kind === 'name' && hasPermission(actor, 'unmask-name'),
});

function keyOf({ number, organisation, kind }: Pick<RecordQuery, 'number' | 'organisation' | 'kind'>): RecordListKey {
  if (number !== undefined) return { number };
  if (organisation !== undefined) return { organisation: asOrganisationId(organisation) };
  if (kind !== undefined) return { kind };
  throw missing('/kind');
}

const missing = (path: string): ProblemError =>
  new ProblemError('fields-invalid', { errors: [{ path, code: 'required', zh: '必填', en: 'is required' }] });

const caseDto = ({ id, number, processId, status }: RecordCaseDto): RecordCaseDto => ({ id, number, processId, status });
