import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type Permission } from '#access';
import { PASSWORD, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type North } from '../../apps/api/src/testing/settle-north';
import { type BrowserStack } from './browser-stack';
import { checkout } from './checkout';

/** The pages' table is typed for a bundler, as this file is not. */
const TABLE = join(checkout, 'apps/web/src/app/staff/pages/all-pages');

/** A page of the workbench or the console, as its table has it. */
export interface StaffPage {
  readonly path: string;
  readonly needs?: readonly Permission[];
  readonly menu?: { readonly name: { readonly zh: { readonly menu: string } } };
}

/** Every page of staff. */
export async function listStaffPages(): Promise<readonly StaffPage[]> {
  return ((await import(TABLE)) as { readonly ALL_PAGES: readonly StaffPage[] }).ALL_PAGES;
}

/** What the address of a page names: a thing of the township in the north, or a word that is of no township, and why. */
export const NAMED: Readonly<Record<string, { readonly thing: string } | { readonly word: string; readonly why: string }>> = {
  'inbox/:tab': { word: 'team', why: 'a tab of the reader’s own inbox' },
  'cases/:id': { thing: 'case' },
  'records/:id': { thing: 'record' },
  'batches/:batch': { thing: 'batch' },
  'tasks/:id': { thing: 'task' },
  'panels/:id': { thing: 'panel' },
  'department-messages/:id': { thing: 'message' },
  'rosters/:id': { thing: 'roster' },
  'people/:id': { thing: 'person' },
  'replay/:caseId': { thing: 'case' },
  'definitions/:id': { word: 'card', why: 'processes are the county’s, and say nothing of anybody' },
  'running-cases/:process': { word: 'card', why: 'of a process of the county; the cases that it lists are the reader’s' },
  'migrations/:id': {
    word: '0190a000-0000-7000-8000-000000000000',
    why: 'a migration is of all cases of the county, and open to its own office alone',
  },
  'partners/:id': { word: 'civil-affairs', why: 'partners are the county’s, and whoever keeps them handles no case' },
};

/** Where a page is, with the north’s thing where its address names one. */
export function addressOf({ path }: StaffPage, north: North): string {
  const named = NAMED[path];
  if (named === undefined) return `/work/${path}`;
  return `/work/${path.replace(/:\w+/, 'thing' in named ? (north.ids[named.thing] ?? 'missing') : named.word)}`;
}

/** A page in a window of its own, with this person signed in without the form. */
export async function enter({ openWindow, origin }: BrowserStack, { username }: TestPerson): Promise<Page> {
  const window = await openWindow();
  await window.request.post(`${origin}/api/sign-in`, { data: { username, password: PASSWORD } });
  return window.newPage();
}

/** Opens a page, waits until it asks for nothing any more, and gives its text. */
export async function visit(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.locator('main').filter({ hasText: /\S/ }).waitFor();
  await page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'detached' });
  return page.locator('body').innerText();
}

/** Does something with each, some at a time. */
export async function inLanes<Item>(items: readonly Item[], lanes: number, work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
