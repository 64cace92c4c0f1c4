import { type Response } from 'express';

/** Tables with many columns are read on a phone as one card a row, each cell with its label. */
const CARDS = `@media (max-width:36rem){.cards tr:first-child{display:none}.cards tr,.cards td{display:block}.cards tr{border-bottom:1px solid #ddd;padding:.5rem 0}
.cards td{border:0;padding:.1rem 0}.cards td[data-label]::before{content:attr(data-label) '：';color:#555}}`;

const STYLE = `h1{font-size:1.5rem}body{font-family:sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;line-height:1.6}.status{font-size:1.4rem;font-weight:bold}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd;padding:.5rem;text-align:left;vertical-align:top}th{font-weight:normal;color:#555;white-space:nowrap}
label{display:block;margin-top:1rem}input,textarea{width:100%;box-sizing:border-box;font:inherit;padding:.4rem}button{margin-top:1rem;font:inherit;padding:.5rem 1.5rem}`;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page without script for people without an account, readable on a phone; the body is HTML, the title is text. */
export const pageFrame = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
${CARDS}</style>
</head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>
`;

/** Sends a page that runs nothing and that no other site frames. */
export function sendPage(response: Response, { status, page }: { readonly status: number; readonly page: string }): void {
  response.setHeader('Content-Security-Policy', POLICY);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  response.status(status).type('html').send(page);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML or XML shows it, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
