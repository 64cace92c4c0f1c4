import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type Actor, hasPermission } from '#access';
import { type BulkApplication, type BulkGiven, type OrderedItem } from '#cases';
import { type CommandId } from '#contract';
import {
  type BulkRun,
  type BulkRunState,
  changeBulkRun,
  countBulkItems,
  findBulkRun,
  findCounty,
  listBatchTasks,
  listBulkItems,
  listBulkRuns,
} from '#store';
import { once } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { bulkItemResults } from './bulk-item-results';
import {
  type BulkItemResultsDto,
  type BulkItemsDto,
  type BulkResultsQuery,
  type BulkRunDto,
  type BulkRunListDto,
  type BulkRunOrderDto,
  type BulkRunStatusDto,
  ITEMS_AT_ONCE,
} from './bulk-runs.dto';
import { InboxService } from '../inbox/inbox.service';
import { orderedItem } from './ordered-item';
import { sentenceOf } from './sentence-of';

const LATEST = 50;
/** More than any county has in a batch. */
const MOST_TASKS = 50_000;

const STEPS = {
  start: { from: ['collecting'], to: 'working' },
  cancel: { from: ['collecting', 'working'], to: 'cancelled' },
} as const satisfies Readonly<Record<string, { readonly from: readonly BulkRunState[]; readonly to: BulkRunState }>>;

type OrderedRun = BulkRun & { readonly verb: BulkRunOrderDto['verb'] };

/** Who asks under which key. */
interface Asked {
  readonly actor: Actor;
  readonly command: CommandId;
}

/** Bulk runs of those who order them; nobody else sees one. What each item is allowed, the worker judges when its turn comes. */
@Injectable()
export class BulkRunsService {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    private readonly inbox: InboxService,
  ) {}

  /** Everything is checked before the first thing is kept, so that a refused order leaves nothing. */
  async order(asked: Asked, order: BulkRunOrderDto): Promise<BulkRunStatusDto> {
    const { actor, command: id } = asked;
    if (order.verb === 'apply' && !hasPermission(actor, 'apply-for-others')) throw new ProblemError('not-permitted');
    if (order.verb === 'assign' && !hasPermission(actor, 'assign-task')) throw new ProblemError('not-permitted');
    const [items, given] = [await this.itemsOf(actor, order), await this.givenOf(order)];
    const kept = await once(this.parts, { actor, id, body: JSON.stringify(order) }, async ({ store, cases }) => {
      const run = randomUUID();
      const at = this.parts.wall();
      await cases.orderBulkRun({ id: run, verb: order.verb, given, actor }, at);
      await cases.addBulkItems(run, items);
      if (order.start !== false) await changeBulkRun(store, run, { ...STEPS.start, at: await cases.businessNow(at) });
      return { id: run };
    });
    if (order.start !== false) this.parts.signals.wakeBulkRun(kept.id);
    return this.status(actor, kept.id);
  }

  async add({ actor, command }: Asked, id: string, { from, items }: BulkItemsDto): Promise<BulkRunStatusDto> {
    const run = await this.getRun(actor, id);
    const ordered = items.map((item, index) => orderedItem(run.verb, item, from + index));
    await once(this.parts, { actor, id: command, body: JSON.stringify([id, from, items]) }, async ({ cases, store }) => {
      const added = await cases.addBulkItems(id, ordered);
      if ((await findBulkRun(store, id))?.state !== 'collecting') throw new ProblemError('bulk-run-state');
      return { added };
    });
    return this.status(actor, id);
  }

  async move({ actor, command }: Asked, id: string, verb: 'start' | 'cancel'): Promise<BulkRunStatusDto> {
    await this.getRun(actor, id);
    await once(this.parts, { actor, id: command, body: `${id} ${verb}` }, async ({ store, cases }) => {
      const at = await cases.businessNow(this.parts.wall());
      if (!(await changeBulkRun(store, id, { ...STEPS[verb], at }))) throw new ProblemError('bulk-run-state');
      return { verb };
    });
    if (verb === 'start') this.parts.signals.wakeBulkRun(id);
    return this.status(actor, id);
  }

  async list(actor: Actor): Promise<BulkRunListDto> {
    return { runs: (await listBulkRuns(this.parts.store, actor.personId, LATEST)).map(toDto) };
  }

  async status(actor: Actor, id: string): Promise<BulkRunStatusDto> {
    return this.statusOf(await this.getRun(actor, id));
  }

  async items(actor: Actor, id: string, { status, after = 0 }: BulkResultsQuery): Promise<BulkItemResultsDto> {
    await this.getRun(actor, id);
    const items = await listBulkItems(this.parts.store, id, { status, after, limit: ITEMS_AT_ONCE });
    return { items: await bulkItemResults(this.parts, actor, items) };
  }

  private async itemsOf(actor: Actor, { verb, of, inbox, items = [] }: BulkRunOrderDto): Promise<readonly OrderedItem[]> {
    const named = items.map((item, index) => orderedItem(verb, item, index + 1));
    if (verb === 'apply') return named;
    const { store, config } = this.parts;
    const inBatch =
      of === undefined
        ? []
        : await listBatchTasks(store, { region: config.region, ...of }, { actor, all: verb === 'assign', limit: MOST_TASKS });
    const found = [...inBatch, ...(inbox === undefined ? [] : await this.inbox.tasksOf(actor, inbox, MOST_TASKS))];
    return [...named, ...found.map((task, index) => ({ no: named.length + index + 1, task }))];
  }

  private async givenOf({ personId, data, application }: BulkRunOrderDto): Promise<BulkGiven> {
    return {
      ...(personId === undefined ? {} : { personId }),
      ...(data === undefined ? {} : { data }),
      ...(application === undefined ? {} : { application: await this.placeOf(application) }),
    };
  }

  private async placeOf({ processId, townshipId, ground }: NonNullable<BulkRunOrderDto['application']>): Promise<BulkApplication> {
    const { store, config } = this.parts;
    const bureau = await findCounty(store, config.region);
    if (bureau === undefined) throw new ProblemError('unknown-organisation');
    const township = townshipId === undefined ? {} : { townshipId };
    return { processId, region: config.region, organisationId: bureau.id, ...township, authority: ground };
  }

  /** Runs that move dates are told of by the calendars. */
  private async getRun(actor: Actor, id: string): Promise<OrderedRun> {
    const run = await findBulkRun(this.parts.store, id);
    if (run?.orderedBy !== actor.personId || run.verb === 'replan') throw new ProblemError('unknown-bulk-run');
    return { ...run, verb: run.verb };
  }

  private async statusOf(run: BulkRun): Promise<BulkRunStatusDto> {
    const counts = await countBulkItems(this.parts.store, run.id);
    return {
      ...toDto(run),
      total: counts.reduce((sum, { items }) => sum + items, 0),
      counts: counts.map(({ status, code, items }) => ({ status, items, ...(code === undefined ? {} : { code, why: sentenceOf(code) }) })),
    };
  }
}

const toDto = ({ id, verb, state, orderedAt }: BulkRun): BulkRunDto => ({ id, verb, state, orderedAt: orderedAt.toISOString() });
