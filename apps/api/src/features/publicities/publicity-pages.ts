import { escapeHtml, link, pageFrame } from '../../pages/page-frame';
import { addressIn, type PageLanguage } from '../../pages/page-language';
import { type PublicEntryDto, type PublicEntryPageDto, type PublicityDto, type PublicityPageDto } from './publicities.dto';
import { PUBLICITY_TEXTS, type PublicityTexts } from './publicity-texts';

const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

type Query = Readonly<Record<string, string | undefined>>;

const told = (instant: string | undefined, { undecided }: PublicityTexts): string =>
  instant === undefined ? undecided : MINUTE.format(new Date(instant));
const cell = (label: string, html: string): string => `<td data-label="${escapeHtml(label)}">${html}</td>`;
const heads = (labels: readonly string[]): string =>
  `<thead><tr>${labels.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('')}</tr></thead>`;

/** The ways on to the next page and back to the first, as far as there are such. */
function pagesOf(
  path: string,
  { language, query, next }: { readonly language: PageLanguage; readonly query: Query; readonly next?: string | undefined },
): string {
  const texts = PUBLICITY_TEXTS[language];
  const ways = [
    ...(query['after'] === undefined ? [] : [link(addressIn(language, path, { ...query, after: undefined }), texts.first)]),
    ...(next === undefined ? [] : [link(addressIn(language, path, { ...query, after: next }), texts.next)]),
  ];
  return ways.length === 0 ? '' : `<p class="noprint">${ways.join('&emsp;')}</p>`;
}

/** What is public now, each with a link to its own page and to what else its office publishes; `query` is what was asked for. */
export function listPage(
  { publicities, next }: PublicityPageDto,
  { language, query }: { readonly language: PageLanguage; readonly query: Query },
): string {
  const texts = PUBLICITY_TEXTS[language];
  const rows = publicities.map(({ id, title, organisation, organisationId, closesAt, entries }) => {
    const office = link(addressIn(language, '/publicities', { office: organisationId }), organisation);
    const cells = [cell(texts.office, office), cell(texts.amount, texts.count(entries)), cell(texts.until, told(closesAt, texts))];
    return `<tr><td>${link(addressIn(language, `/publicities/${id}`), title)}</td>${cells.join('')}</tr>`;
  });
  const empty = `<p>${query['office'] === undefined ? texts.empty : texts.emptyOfOffice}</p>`;
  const table = `<table class="cards">${heads([texts.publicity, texts.office, texts.amount, texts.until])}<tbody>${rows.join('')}</tbody></table>`;
  const all = query['office'] === undefined ? '' : `<p class="noprint">${link(addressIn(language, '/publicities'), texts.all)}</p>`;
  const feed = addressIn('zh', '/publicities.atom', { ...query, after: undefined });
  const body = `<p>${texts.about}</p>${all}<div class="card">${rows.length === 0 ? empty : table}</div>
${pagesOf('/publicities', { language, query, next })}<p class="noprint">${link(feed, texts.subscribe)}</p>`;
  return pageFrame({ title: texts.title, body, language, self: { path: '/publicities', query }, feed });
}

interface OnePage {
  readonly language: PageLanguage;
  readonly page: PublicEntryPageDto;
  readonly after: string | undefined;
}

/** One publicity with a page of its entries, and how to object. */
export function publicityPage(publicity: PublicityDto, { language, page: { entries, next }, after }: OnePage): string {
  const { id, title, organisation, openedAt, closesAt, supervision } = publicity;
  const texts = PUBLICITY_TEXTS[language];
  const path = `/publicities/${id}`;
  const about = [organisation, texts.period(told(openedAt, texts), told(closesAt, texts)), `${texts.supervision}：${supervision}`];
  const labels = entries[0]?.fields.map(({ label }) => label) ?? [];
  const rows = entries.map((entry) => entryRow(id, entry, language)).join('');
  const table = `<table class="cards">${heads([texts.number, ...labels, texts.object])}<tbody>${rows}</tbody></table>`;
  const body = `<div class="card">${about.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>
<div class="card">${entries.length === 0 ? `<p>${texts.noEntries}</p>` : table}</div>${pagesOf(path, { language, query: { after }, next })}
<div class="card noprint"><h2>${texts.howTitle}</h2><p>${texts.how}</p></div><p class="noprint">${link(addressIn(language, '/publicities'), texts.back)}</p>`;
  return pageFrame({ title, body, language, self: { path, query: { after } } });
}

function entryRow(id: string, { caseNumber, fields, suspendedAt }: PublicEntryDto, language: PageLanguage): string {
  const texts = PUBLICITY_TEXTS[language];
  const cells = fields.map(({ label, value }) => cell(label, escapeHtml(value))).join('');
  const state = suspendedAt === undefined ? '' : `<span class="mark">${texts.inquiry}</span>&ensp;`;
  const form = escapeHtml(addressIn(language, `/objection-form/${id}/${encodeURIComponent(caseNumber)}`));
  const way = `<a class="noprint" href="${form}" aria-label="${escapeHtml(`${texts.object} ${caseNumber}`)}">${texts.object}</a>`;
  return `<tr>${cell(texts.number, escapeHtml(caseNumber))}${cells}<td>${state}${way}</td></tr>`;
}
