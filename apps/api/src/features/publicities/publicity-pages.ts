import { escapeHtml, pageFrame } from '../../pages/page-frame';
import { type PublicEntryDto, type PublicEntryPageDto, type PublicityDto, type PublicityPageDto } from './publicities.dto';

const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const told = (instant: string | undefined): string => (instant === undefined ? '待定' : MINUTE.format(new Date(instant)));

const link = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
const cell = (label: string, value: string): string => `<td data-label="${escapeHtml(label)}">${escapeHtml(value)}</td>`;
const nextPage = (path: string, query: Readonly<Record<string, string>>): string =>
  `<p>${link(`${path}?${new URLSearchParams(query).toString()}`, '下一页')}</p>`;

/** What is public now, each with a link to its own page; `query` is what was asked for. */
export function listPage({ publicities, next }: PublicityPageDto, query: Readonly<Record<string, string>>): string {
  const rows = publicities.map(
    ({ id, title, organisation, closesAt, entries }) =>
      `<tr><td>${link(`/publicities/${id}`, title)}</td>${cell('单位', organisation)}${cell('数量', `${String(entries)} 件`)}${cell('截止', told(closesAt))}</tr>`,
  );
  const table = `<table class="cards"><tr><th>公示</th><th>单位</th><th>数量</th><th>截止</th></tr>${rows.join('')}</table>`;
  const body = publicities.length === 0 ? '<p>目前没有公示。</p>' : table;
  const feed = `/publicities.atom?${new URLSearchParams(query).toString()}`;
  return pageFrame(
    '公示',
    `${body}${next === undefined ? '' : nextPage('/publicities', { ...query, after: next })}<p>${link(feed, '订阅')}</p>`,
  );
}

/** One publicity with a page of its entries. */
export function publicityPage(publicity: PublicityDto, { entries, next }: PublicEntryPageDto): string {
  const { id, title, organisation, openedAt, closesAt, supervision } = publicity;
  const about = `<p>${escapeHtml(organisation)}&emsp;${told(openedAt)} 至 ${told(closesAt)}</p><p>监督：${escapeHtml(supervision)}</p>`;
  const labels = entries[0]?.fields.map(({ label }) => `<th>${escapeHtml(label)}</th>`) ?? [];
  const table = `<table class="cards"><tr><th>编号</th>${labels.join('')}<th></th></tr>${entries.map((entry) => entryRow(id, entry)).join('')}</table>`;
  return pageFrame(title, `${about}${table}${next === undefined ? '' : nextPage(`/publicities/${id}`, { after: next })}`);
}

function entryRow(id: string, { caseNumber, fields, suspendedAt }: PublicEntryDto): string {
  const cells = fields.map(({ label, value }) => cell(label, value)).join('');
  const state = suspendedAt === undefined ? '' : '异议核查中&emsp;';
  return `<tr>${cell('编号', caseNumber)}${cells}<td>${state}${link(`/objection-form/${id}/${encodeURIComponent(caseNumber)}`, '提出异议')}</td></tr>`;
}

/** The form by which anybody objects, with what was wrong with it before; its token makes sending it twice one objection. */
export function formPage({ token, fault }: { readonly token: string; readonly fault?: string }): string {
  const said = fault === undefined ? '' : `<p class="status" style="color:#b00000">${escapeHtml(fault)}</p>`;
  return pageFrame(
    '提出异议',
    `${said}<form method="post"><input type="hidden" name="token" value="${escapeHtml(token)}">
<label>异议内容<textarea name="reason" rows="6" required minlength="5" maxlength="2000"></textarea></label>
<label>姓名<input name="name" maxlength="50" autocomplete="name"></label>
<label>电话<input name="phone" maxlength="20" inputmode="tel" autocomplete="tel"></label>
<p>姓名和电话单独加密保存，办理人员看不到。</p><button>提交</button></form>`,
  );
}

/** The receipt: the code is the only way to the answer. */
export const receiptPage = (code: string): string =>
  pageFrame('已收到异议', `<p>查询码，请记下，凭此查询答复：</p><p class="status">${escapeHtml(code)}</p>`);

/** Something that does not exist, or not any more. */
export const faultPage = (text: string): string => pageFrame('无法办理', `<p>${escapeHtml(text)}</p>`);
