import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { countInbox, type InboxFilter, listInbox } from '#store';
import { PARTS, type Parts } from '../../parts';
import { inboxListName, keyFromJson, keyToJson } from './inbox-cursor';
import { type InboxCountsDto, type InboxFilterDto, type InboxPageDto, type InboxQueryDto } from './inbox.dto';
import { taskRow } from './task-row';

const PAGE = 20;

@Injectable()
export class InboxService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async list(actor: Actor, query: InboxQueryDto): Promise<InboxPageDto> {
    const { store, cursors, cases, config, wall } = this.parts;
    const name = inboxListName(query);
    const reading = listInbox(store, {
      actor,
      tab: query.tab,
      ...(query.sort === undefined ? {} : { order: query.sort }),
      filter: filterOf(query),
      after: query.after === undefined ? undefined : keyFromJson(cursors.read(name, query.after)),
      limit: query.limit ?? PAGE,
    });
    const [{ rows, next }, now, calendar] = await Promise.all([
      reading,
      cases.businessNow(wall()),
      cases.calendarOf(config.region, wall()),
    ]);
    const definitions = await Promise.all(rows.map(({ definitionHash }) => cases.findDefinition(definitionHash)));
    return {
      rows: rows.flatMap((row, index) => {
        const definition = definitions[index];
        return definition === undefined ? [] : taskRow(row, actor, { definition, now, calendar });
      }),
      ...(next === undefined ? {} : { next: cursors.write(name, keyToJson(next)) }),
    };
  }

  count(actor: Actor, filter: InboxFilterDto): Promise<InboxCountsDto> {
    return countInbox(this.parts.store, actor, filterOf(filter));
  }
}

const filterOf = ({ process, township }: InboxFilterDto): InboxFilter => ({
  processId: process,
  townshipId: township,
});
