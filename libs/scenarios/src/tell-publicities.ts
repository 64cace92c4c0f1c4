import { type EntrySpan, listPublicitiesOfCase } from '#store';
import { type Play } from './play';
import { type ToldPublicity } from './scenario';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The publicities of a case in the order in which they began. */
export async function tellPublicities({ store, caseId }: Pick<Play, 'store' | 'caseId'>): Promise<readonly ToldPublicity[]> {
  return (await listPublicitiesOfCase(store, caseId)).map(({ title, spans }) => {
    const ended = spans.at(-1)?.closedAt;
    return {
      title,
      entries: spans.length,
      opened: dayOf(spans[0]),
      ...(ended === undefined ? {} : { ended: DAY.format(ended) }),
      suspended: spans.filter(({ endedBy }) => endedBy === 'objection').length,
    };
  });
}

const dayOf = (span: EntrySpan | undefined): string => (span === undefined ? '' : DAY.format(span.openedAt));
