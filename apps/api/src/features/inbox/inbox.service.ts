import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { countInbox, type InboxReading, listInbox, listInboxTasks, type TaskView } from '#store';
import { PARTS, type Parts } from '../../parts';
import { inboxListName, keyFromJson, keyToJson } from './inbox-cursor';
import { businessDay, filterOf } from './inbox-filter';
import { type InboxCountsDto, type InboxFilterDto, type InboxPageDto, type InboxQueryDto, type InboxTasksDto } from './inbox.dto';
import { taskRow } from './task-row';

const PAGE = 20;

@Injectable()
export class InboxService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor, query: InboxQueryDto): Promise<InboxPageDto> {
    const { store, cursors, cases, config, wall } = this.parts;
    const name = inboxListName(query);
    const after = query.after === undefined ? undefined : keyFromJson(cursors.read(name, query.after));
    const [reading, calendar] = await Promise.all([this.readingOf(actor, query), cases.calendarOf(config.region, wall())]);
    const order = query.sort === undefined ? {} : { order: query.sort };
    const { rows, next } = await listInbox(store, { ...reading, ...order, tab: query.tab, after, limit: query.limit ?? PAGE });
    const definitions = await Promise.all(rows.map(({ definitionHash }) => cases.findDefinition(definitionHash)));
    return {
      rows: rows.flatMap((row, index) => {
        const definition = definitions[index];
        return definition === undefined ? [] : taskRow(row, actor, { definition, now: reading.now, calendar });
      }),
      ...(next === undefined ? {} : { next: cursors.write(name, keyToJson(next)) }),
    };
  }

  async count(actor: Actor, filter: InboxFilterDto): Promise<InboxCountsDto> {
    return countInbox(this.parts.store, await this.readingOf(actor, filter));
  }

  /** Every task of a tab under a filter, as far as one bulk run takes them. */
  async tasksOf(actor: Actor, { tab, ...filter }: InboxTasksDto, limit: number): Promise<readonly Pick<TaskView, 'caseId' | 'no'>[]> {
    return listInboxTasks(this.parts.store, { ...(await this.readingOf(actor, filter)), tab, limit });
  }

  private async readingOf(actor: Actor, filter: InboxFilterDto): Promise<InboxReading> {
    const { cases, config, wall } = this.parts;
    const day = businessDay(await cases.businessNow(wall()));
    return { actor, ...day, filter: filterOf(filter, { actor, day, region: config.region }) };
  }
}
