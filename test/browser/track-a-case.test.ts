import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Page } from 'playwright-core';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { deployCard, post } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { checkout } from '../support/checkout';
import { listBarriers } from '../support/list-barriers';
import { listSmallTargets } from '../support/list-small-targets';

const PERSON = { name: '陈桂兰', identityNumber: identityNumber('34032119500101001'), phone: '13800138765' };
/** What an applicant may have to load before the first page stands (issue 6), in bytes of gzipped script. */
const BUDGET = 200_000;

let stack: BrowserStack;
let number: string;

beforeAll(async () => {
  stack = await openBrowserStack();
  const { api } = stack;
  await deployCard(api);
  const helper = await api.person('村帮办', 'assist-agent@north');
  const application = {
    processId: 'card',
    townshipId: 'north',
    data: { illness: '高血压' },
    applicant: PERSON,
    authority: { ground: 'family' },
  };
  number = ((await post(api, helper, '/api/applications', application).expect(201)).body as { number: string }).number;
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

async function ask(page: Page, identityTail: string): Promise<void> {
  await page.getByLabel('受理号').fill(number);
  await page.getByLabel('身份证号码后六位').fill(identityTail);
  await page.getByRole('button', { name: '查询' }).click();
}

const widthOf = (page: Page): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth');

describe('tracking on a phone', () => {
  it('leads from the first page to where the case stands, and shows no name in clear', async () => {
    const page = await stack.openPhone('/');
    expect(await listBarriers(page)).toEqual([]);
    expect(await listSmallTargets(page)).toEqual([]);
    await page.getByRole('link', { name: '查进度' }).tap();
    await ask(page, PERSON.identityNumber.slice(-6));
    await page.getByRole('heading', { name: '现在办到哪一步' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    expect(await listSmallTargets(page)).toEqual([]);
    expect(await widthOf(page)).toBe(360);
    expect(await page.getByRole('main').innerText()).not.toContain(PERSON.name);
  });

  it('says what is wrong in words, and keeps what was typed', async () => {
    const page = await stack.openPhone('/track');
    await ask(page, '00000X');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('受理号').inputValue()).toBe(number);
  });

  it('is asked anew in another language, and nothing has to be typed again', async () => {
    const page = await stack.openPhone('/track');
    await ask(page, PERSON.identityNumber.slice(-6));
    await page.getByRole('heading', { name: '现在办到哪一步' }).waitFor();
    const inEnglish = page.waitForRequest(
      (request) => request.url().endsWith('/api/tracking') && request.headers()['accept-language'] === 'en',
    );
    await page.getByRole('button', { name: 'English' }).tap();
    await inEnglish;
    await page.getByRole('button', { name: 'Look up another' }).tap();
    await page.getByLabel('Case number').waitFor();
  });

  it('says that the network is away, and goes on when it is back', async () => {
    const page = await stack.openPhone('/track');
    await page.context().setOffline(true);
    await ask(page, PERSON.identityNumber.slice(-6));
    await page.getByText('暂时连不上服务器').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('heading', { name: '现在办到哪一步' }).waitFor();
  });
});

describe('the first load of an applicant', () => {
  it('stays within the budget of script', () => {
    const page = readFileSync(join(checkout, 'dist/web/index.html'), 'utf8');
    const scripts = [...page.matchAll(/assets\/[^"]+\.js/g)].map(([path]) => readFileSync(join(checkout, 'dist/web', path)));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((total, script) => total + gzipSync(script).length, 0)).toBeLessThan(BUDGET);
  });
});
