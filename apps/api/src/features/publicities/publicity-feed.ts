import { escapeHtml } from '../../pages/page-frame';
import { type PublicityDto } from './publicities.dto';

/** An Atom feed (RFC 4287) of what is public now, latest first; `self` is the feed's own address, `home` that of the site. */
export function publicityFeed(
  publicities: readonly PublicityDto[],
  { self, home }: { readonly self: string; readonly home: string },
): string {
  const updated = publicities[0]?.openedAt ?? '1970-01-01T00:00:00.000Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${escapeHtml(self)}</id><title>公示</title><updated>${updated}</updated>
<link rel="self" href="${escapeHtml(self)}"/>${publicities.map((publicity) => entryOf(publicity, home)).join('')}
</feed>
`;
}

function entryOf({ id, title, organisation, openedAt, closesAt, entries }: PublicityDto, home: string): string {
  const summary = `共 ${String(entries)} 件${closesAt === undefined ? '' : `，公示至 ${closesAt}`}`;
  return `
<entry><id>urn:uuid:${id}</id><title>${escapeHtml(title)}</title><published>${openedAt}</published><updated>${openedAt}</updated>
<author><name>${escapeHtml(organisation)}</name></author><link href="${escapeHtml(`${home}/publicities/${id}`)}"/><summary>${escapeHtml(summary)}</summary></entry>`;
}
