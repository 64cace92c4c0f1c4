import { Inject, Injectable } from '@nestjs/common';
import { type Actor, permissionsOf } from '#access';
import { type FileFormat } from '#cases';
import { asOrganisationId, type CommandId } from '#contract';
import {
  countUnexported,
  type ExportKey,
  findCounty,
  findPartner,
  listExports,
  listMessagesOfExport,
  listOrganisations,
  listPartners,
  listPeople,
  makeExport,
  type PartnerExport,
  receiveExport,
  type Store,
  takeOutExport,
} from '#store';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import {
  type AnswerFileDto,
  type ExportDto,
  type ExportsDto,
  type ExportsQueryDto,
  type FilePartnersDto,
  type MakeExportDto,
  type ReceiveExportDto,
} from './partner-files.dto';

const PAGE = 20;
/** Messages of one export. */
const MOST = 5_000;

const KINDS = {
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  'csv-gb18030': { ending: 'csv', type: 'text/csv; charset=gb18030' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const satisfies Record<FileFormat, { readonly ending: string; readonly type: string }>;

/** Exchange of files with organisations; every step is noted in their log. */
@Injectable()
export class PartnerFilesService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Organisations that get files, and how much waits for each. */
  async partners(actor: Actor): Promise<FilePartnersDto> {
    await this.enter(actor);
    const { store } = this.parts;
    const ids = (await listPartners(store)).filter(({ channel }) => channel === 'file').map(({ organisationId }) => organisationId);
    const found = await listOrganisations(store, ids);
    const waiting = await Promise.all(found.map(({ id }) => countUnexported(store, id)));
    const sum = (counts: readonly { readonly messages: number }[]): number => counts.reduce((total, { messages }) => total + messages, 0);
    return { partners: found.map(({ id, name }, index) => ({ organisationId: id, name, waiting: sum(waiting[index] ?? []) })) };
  }

  async list(actor: Actor, organisationId: string, { before, limit = PAGE }: ExportsQueryDto): Promise<ExportsDto> {
    await this.enter(actor);
    const { store } = this.parts;
    const exports = await listExports(store, { organisationId, before, limit });
    const last = exports.at(-1);
    return {
      waiting: await countUnexported(store, organisationId),
      exports: await told(store, exports),
      ...(last === undefined || exports.length < limit ? {} : { next: last.no }),
    };
  }

  async make(actor: Actor, id: CommandId, { organisation, type }: MakeExportDto & { readonly organisation: string }): Promise<ExportDto> {
    await this.enter(actor);
    const { store } = this.parts;
    const partner = await findPartner(store, organisation);
    if (partner === undefined) throw new ProblemError('unknown-partner');
    if (partner.channel !== 'file') throw new ProblemError('channel-not-file');
    const by = await this.by(actor);
    return once(this.parts, { actor, id, body: JSON.stringify(['export', organisation, type]) }, async (within) => {
      const made = await makeExport(within.store, { organisationId: organisation, type, limit: MOST }, by);
      if (made === undefined) throw new ProblemError('nothing-to-export');
      return toldOne(within.store, made);
    });
  }

  async file(
    actor: Actor,
    key: ExportKey,
    format: FileFormat,
  ): Promise<{ readonly name: string; readonly type: string; readonly parts: AsyncIterable<Buffer> }> {
    await this.enter(actor);
    const { store, cases } = this.parts;
    const found = await takeOutExport(store, key, { ...(await this.by(actor)), format });
    if (found === undefined) throw new ProblemError('unknown-export');
    const { ending, type } = KINDS[format];
    const parts = await cases.writeMessageFile(await listMessagesOfExport(store, key), format);
    return { name: `${found.organisationId}-${String(found.no)}.${ending}`, type, parts };
  }

  async receive(actor: Actor, id: CommandId, { receivedBy, receivedAt, ...key }: ReceiveExportDto & ExportKey): Promise<ExportDto> {
    await this.enter(actor);
    const by = await this.by(actor);
    const at = receivedAt === undefined ? by.at : new Date(receivedAt);
    if (at > by.at) throw inTheFuture();
    return once(this.parts, { actor, id, body: JSON.stringify(['receive', key, receivedBy, receivedAt]) }, async ({ store }) => {
      const received = await receiveExport(store, key, { ...by, receivedAt: at, receivedBy });
      if (received === undefined) throw new ProblemError('unknown-export');
      return toldOne(store, received);
    });
  }

  async answers(actor: Actor, organisation: string, content: Buffer): Promise<AnswerFileDto> {
    await this.enter(actor);
    const { store, cases, wall } = this.parts;
    if ((await findPartner(store, organisation)) === undefined) throw new ProblemError('unknown-partner');
    const fate = await cases.takeAnswerFile({ organisation: asOrganisationId(organisation), actor, content }, wall());
    if (!fate.ok) throw unreadable(fate);
    const { repeated, lines } = fate;
    return { repeated, accepted: lines.filter(({ code }) => code === 'accepted').length, lines };
  }

  /** Files hold what no mask hides, of every office of the county: a post at another organisation does not do. */
  private async enter({ postings }: Actor): Promise<void> {
    const county = await findCounty(this.parts.store, this.parts.config.region);
    const may = postings.some(
      ({ post, organisationId }) => organisationId === county?.id && permissionsOf(post).includes('exchange-files'),
    );
    if (!may) throw new ProblemError('not-permitted');
  }

  private async by({ personId }: Actor) {
    const { cases, wall } = this.parts;
    return { at: await cases.businessNow(wall()), actor: personId };
  }
}

async function told(store: Store, exports: readonly PartnerExport[]): Promise<readonly ExportDto[]> {
  const people = await listPeople(store, [...new Set(exports.map(({ madeBy }) => madeBy))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return exports.map((each) => ({ ...exportDto(each), madeByName: names.get(each.madeBy) ?? '' }));
}

async function toldOne(store: Store, made: PartnerExport): Promise<ExportDto> {
  const [one] = await told(store, [made]);
  if (one === undefined) throw new ProblemError('unknown-export');
  return one;
}

const exportDto = ({
  no,
  type,
  messages,
  madeAt,
  madeBy,
  receivedAt,
  receivedBy,
  recordedBy,
}: PartnerExport): Omit<ExportDto, 'madeByName'> => ({
  no,
  type,
  messages,
  madeAt: madeAt.toISOString(),
  madeBy,
  ...(receivedAt && { receivedAt: receivedAt.toISOString() }),
  ...(receivedBy !== undefined && { receivedBy }),
  ...(recordedBy && { recordedBy }),
});

function unreadable({ code, line }: { readonly code: string; readonly line?: number }): ProblemError {
  const [zh, en] = line === undefined ? ['', ''] : [`第 ${String(line)} 行`, ` in line ${String(line)}`];
  return new ProblemError('fields-invalid', { errors: [{ path: '/file', code, zh: `文件${zh}无法读取`, en: `cannot be read${en}` }] });
}

const inTheFuture = (): ProblemError =>
  new ProblemError('fields-invalid', {
    errors: [{ path: '/receivedAt', code: 'maximum', zh: '不得晚于当前时间', en: 'must not be in the future' }],
  });
