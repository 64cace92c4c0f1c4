import { Inject, Injectable } from '@nestjs/common';
import {
  findPublicity,
  listPublicEntries,
  listPublicities,
  type PublicEntryKey,
  type PublicEntryView,
  type PublicityKey,
  type PublicityView,
} from '#store';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import {
  type PublicEntryDto,
  type PublicEntryPageDto,
  type PublicityDto,
  type PublicityPageDto,
  type PublicityQueryDto,
} from './publicities.dto';
import { publicWords } from './public-words';

const PAGE = 20;
const ENTRIES = 100;
const LIST = 'publicities';
@Injectable()
export class PublicitiesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list({ region, office, list, caseNumber, after }: PublicityQueryDto): Promise<PublicityPageDto> {
    const { store, config, cursors } = this.parts;
    const key = after === undefined ? undefined : parseKey(cursors.read(LIST, after));
    const search = { region: region ?? config.region, organisationId: office, list, caseNumber, now: await this.now(), after: key };
    const found = await listPublicities(store, { ...search, limit: PAGE + 1 });
    const rows = found.slice(0, PAGE);
    const last = found.length > PAGE ? rows.at(-1) : undefined;
    const say = await publicWords(this.parts);
    return {
      publicities: rows.map((row) => publicityDto(row, say)),
      ...(last === undefined ? {} : { next: cursors.write(LIST, [last.openedAt.toISOString(), last.id]) }),
    };
  }

  async one(id: string): Promise<PublicityDto> {
    return publicityDto(await this.get(id), await publicWords(this.parts));
  }

  async entries(id: string, after: string | undefined): Promise<PublicEntryPageDto> {
    const { store, cursors } = this.parts;
    await this.get(id);
    const key = after === undefined ? undefined : parseEntryKey(cursors.read(id, after));
    const found = await listPublicEntries(store, id, { now: await this.now(), after: key, limit: ENTRIES + 1 });
    const rows = found.slice(0, ENTRIES);
    const last = found.length > ENTRIES ? rows.at(-1) : undefined;
    const say = await publicWords(this.parts);
    return {
      entries: rows.map((row) => entryDto(row, say)),
      ...(last === undefined ? {} : { next: cursors.write(id, [last.caseNumber, last.no]) }),
    };
  }

  private now(): Promise<Date> {
    return this.parts.cases.businessNow(this.parts.wall());
  }

  private async get(id: string): Promise<PublicityView> {
    const found = await findPublicity(this.parts.store, id, await this.now());
    if (found === undefined) throw new ProblemError('unknown-publicity');
    return found;
  }
}

type Say = (text: string) => string;

const publicityDto = (view: PublicityView, say: Say): PublicityDto => ({
  id: view.id,
  title: say(view.title),
  organisation: view.organisationName,
  organisationId: view.organisationId,
  ...(view.list === undefined ? {} : { list: view.list }),
  supervision: say(view.supervision),
  openedAt: view.openedAt.toISOString(),
  ...(view.closesAt === undefined ? {} : { closesAt: view.closesAt.toISOString() }),
  entries: view.entries,
  suspended: view.suspended,
});

const entryDto = ({ caseNumber, fields, openedAt, closesAt, suspendedAt }: PublicEntryView, say: Say): PublicEntryDto => ({
  caseNumber,
  fields: fields.map(({ label, value }) => ({ label: say(label), value })),
  openedAt: openedAt.toISOString(),
  ...(closesAt === undefined ? {} : { closesAt: closesAt.toISOString() }),
  ...(suspendedAt === undefined ? {} : { suspendedAt: suspendedAt.toISOString() }),
});

function parseKey(value: unknown): PublicityKey {
  const [openedAt, id]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof openedAt !== 'string' || typeof id !== 'string') throw new ProblemError('invalid-cursor');
  return { openedAt: new Date(openedAt), id };
}

function parseEntryKey(value: unknown): PublicEntryKey {
  const [caseNumber, no]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof caseNumber !== 'string' || typeof no !== 'number') throw new ProblemError('invalid-cursor');
  return { caseNumber, no };
}
