import { type Response } from 'express';
import { addressIn, type PageLanguage, type PageTexts } from './page-language';
import { PAGE_STYLE, PAGE_STYLE_SOURCE } from './page-style';

const POLICY = `default-src 'none'; style-src ${PAGE_STYLE_SOURCE}; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

interface FrameTexts {
  readonly name: string;
  readonly skip: string;
  readonly menu: string;
  readonly publicities: string;
  readonly verify: string;
  readonly answer: string;
  readonly track: string;
  readonly other: string;
}

const TEXTS: PageTexts<FrameTexts> = {
  zh: {
    name: '惠办 · 医保服务',
    skip: '跳到正文',
    menu: '公开服务',
    publicities: '公示',
    verify: '文书核验',
    answer: '异议答复',
    track: '查进度',
    other: 'English',
  },
  en: {
    name: 'Huiban · medical security',
    skip: 'Skip to the content',
    menu: 'Open to everybody',
    publicities: 'Publicity',
    verify: 'Verify a document',
    answer: 'Answer to an objection',
    track: 'Where is my case?',
    other: '中文',
  },
};

const LANG: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en' };

/** A page without script for people without an account. */
export interface Page {
  /** Text. */
  readonly title: string;
  /** HTML. */
  readonly body: string;
  readonly language: PageLanguage;
  /** Where the same page is found in the other language; the title page where it is the answer to a form. */
  readonly self?: { readonly path: string; readonly query?: Readonly<Record<string, string | undefined>> };
  /** Address of its feed. */
  readonly feed?: string;
}

/** The page as HTML, with what stands around every page of applicants; readable on a phone, and printed without it. */
export function pageFrame({ title, body, language, self, feed }: Page): string {
  const texts = TEXTS[language];
  const shown = escapeHtml(title);
  const alternate =
    feed === undefined ? '' : `<link rel="alternate" type="application/atom+xml" title="${shown}" href="${escapeHtml(feed)}">`;
  return `<!doctype html>
<html lang="${LANG[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${shown}</title>${alternate}
<style>${PAGE_STYLE}</style>
</head><body><a class="skip" href="#content">${texts.skip}</a>
<header><div class="bar"><a class="name" href="/">${texts.name}</a>${otherLanguage(language, self)}</div>
<nav aria-label="${texts.menu}">${menuOf(language)}</nav></header>
<main id="content"><h1>${shown}</h1>${body}</main>
</body></html>
`;
}

function menuOf(language: PageLanguage): string {
  const texts = TEXTS[language];
  const ways = [
    [addressIn(language, '/publicities'), texts.publicities],
    [addressIn(language, '/verify'), texts.verify],
    [addressIn(language, '/objection-answer'), texts.answer],
    ['/track', texts.track],
  ];
  return ways.map(([href = '', text = '']) => link(href, text)).join('');
}

function otherLanguage(language: PageLanguage, self: Page['self'] = { path: '/publicities' }): string {
  const other = language === 'zh' ? 'en' : 'zh';
  const href = escapeHtml(addressIn(other, self.path, self.query));
  return `<a class="other" lang="${LANG[other]}" href="${href}">${TEXTS[language].other}</a>`;
}

/** Sends a page that runs nothing and that no other site frames. */
export function sendPage(response: Response, { status, page }: { readonly status: number; readonly page: string }): void {
  response.setHeader('Content-Security-Policy', POLICY);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  response.status(status).type('html').send(page);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML or XML shows it, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');

/** A link; both address and text are escaped. */
export const link = (href: string, text: string): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
