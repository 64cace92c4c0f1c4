import { randomBytes, randomUUID } from 'node:crypto';
import { type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Page, type Response } from 'playwright-core';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { deployCard, get, post, taskNumber } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack, PHONE } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';
import { fillSignIn } from '../support/fill-sign-in';

/** 400 kbit/s each way and 400 ms of latency: what a village has where the signal is poor. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SCAN = {
  name: '出院记录.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(250_000)]),
};
/** What an applicant may have to load before a page stands (issue 6): bytes of gzipped script, whatever comes over the wire. */
const BUDGET = 200_000;

let stack: BrowserStack;
let applicant: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack({ HUIBAN_UPLOAD_LIMIT_BYTES: '2000000' });
  await deployFolder(stack.api, 'chronic-card-appraisal');
  applicant = await stack.api.person('王桂芳');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

async function openSlow(): Promise<Page> {
  const page = await (await stack.openWindow(PHONE)).newPage();
  page.setDefaultTimeout(60_000);
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', SLOW);
  return page;
}

/** The network goes away while the file is on its way, some of it sent, and comes back once the page has said so. */
async function loseNetworkInUpload(page: Page): Promise<void> {
  const { server } = stack.api;
  const refuse = (socket: Socket): void => {
    socket.destroy();
  };
  await page.getByText(/正在上传 [1-9]\d?%/).waitFor();
  server.on('connection', refuse);
  server.closeAllConnections();
  await page.getByText('网络中断，联网后自动重传').waitFor();
  server.off('connection', refuse);
}

/** Lets no application through until what it returns is called. */
async function holdApplication(page: Page): Promise<() => void> {
  let letThrough = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/api/applications', async (route) => {
    await passed;
    await route.continue();
  });
  return () => {
    letThrough();
  };
}

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).tap();

async function fillUpToUploads(page: Page): Promise<void> {
  await page.getByLabel('居民身份证号码').fill(identityNumber('34032119500101002'));
  await page.getByLabel('联系电话').fill('13800138001');
  await next(page);
  await page.getByLabel('乡镇（街道）').selectOption({ label: '北乡' });
  await page.getByLabel('村（社区）').fill('河东村');
  await next(page);
  await page.getByRole('radio', { name: '城乡居民基本医疗保险' }).check();
  await page.getByLabel('申报病种').selectOption({ label: '高血压' });
  await next(page);
  await page.getByLabel('就诊医疗机构').selectOption({ label: '县医院' });
  await next(page);
}

describe('on a slow network', () => {
  it('a matter is found and applied for with an upload that shows how far it is; nothing is lost, and it is one case', async () => {
    const page = await openSlow();
    await page.goto(`${stack.origin}/`, { waitUntil: 'commit' });
    await page.getByRole('link', { name: '门诊慢特病待遇认定' }).waitFor();
    await page.getByRole('link', { name: '门诊慢特病待遇认定' }).tap();
    await page.getByRole('link', { name: '开始填写' }).tap();
    await fillSignIn(page, applicant);
    await fillUpToUploads(page);
    await page.getByLabel('病历资料（病历、检查检验报告）：选择图片或 PDF').setInputFiles(SCAN);
    await loseNetworkInUpload(page);
    // It goes up again by itself, and says how far it is.
    await page.getByRole('progressbar', { name: SCAN.name }).waitFor();
    await page.getByText(/正在上传 [1-9]\d?%/).waitFor();
    await page.getByText(/✓ 已上传/).waitFor();
    await next(page);
    await next(page);
    await page.getByText('县医院').waitFor();
    await page.getByRole('checkbox', { name: /我承诺/ }).check();
    const send = page.getByRole('button', { name: '提交申请' });
    const letThrough = await holdApplication(page);
    await send.tap();
    // It says that it is on its way, and takes no second tap.
    await page.getByRole('button', { name: '正在提交…', disabled: true }).waitFor();
    letThrough();
    await page.getByRole('heading', { name: '申请已提交' }).waitFor();
    await page.getByText('决定是否受理').waitFor();
    const cases = await stack.api.store.pool.query('SELECT 1 FROM cases WHERE applicant_id = $1', [applicant.id]);
    expect(cases.rows).toHaveLength(1);
    const files = await stack.api.store.pool.query('SELECT 1 FROM documents WHERE uploaded_by = $1', [applicant.id]);
    expect(files.rows).toHaveLength(1);
  });
});

/** Gzipped bytes of the scripts that a page loads before it stands. */
async function scriptBytes(path: string): Promise<number> {
  const page = await (await stack.openWindow(PHONE)).newPage();
  const loaded: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') loaded.push(response);
  });
  await page.goto(`${stack.origin}/sign-in?back=${encodeURIComponent(path)}`);
  await fillSignIn(page, applicant);
  await page.waitForURL((url) => url.pathname + url.search === path);
  await page.waitForLoadState('networkidle');
  const scripts = await Promise.all(loaded.map((response) => response.body()));
  await page.context().close();
  return scripts.reduce((total, script) => total + gzipSync(script).length, 0);
}

/** A case of the applicant's that waits for a supplement, and where that is done. */
async function waitingCase(): Promise<{ readonly caseId: string; readonly todo: string }> {
  const { api } = stack;
  await deployCard(api);
  const application = { processId: 'card', townshipId: 'north', data: { illness: '高血压' } };
  const { body } = await post(api, applicant, '/api/applications', application).expect(201);
  const { caseId } = body as { caseId: string };
  const reviewer = await api.person('北乡初审', 'reviewer-1@north');
  const review = `/api/tasks/${caseId}.${String(await taskNumber(api, caseId, 'review'))}`;
  await post(api, reviewer, `${review}/claim`).expect(200);
  const items = [{ kind: 'document', name: '证明', problem: '照片模糊', request: '请重新拍照上传' }];
  await post(api, reviewer, `${review}/ask-supplement`, { items }).expect(200);
  const found = (await get(api, applicant, `/api/cases/${caseId}`).expect(200)).body as { progress: { todo: { taskId: string }[] } };
  return { caseId, todo: found.progress.todo[0]?.taskId.slice(caseId.length + 1) ?? 'none' };
}

describe('the script that an applicant loads', () => {
  let waiting: Awaited<ReturnType<typeof waitingCase>>;
  beforeAll(async () => {
    waiting = await waitingCase();
  });

  it.each([
    '/',
    '/apply/chronic-card-appraisal',
    '/apply/chronic-card-appraisal/form?new=1&draft=:draft',
    '/drafts',
    '/receipts/:case',
    '/cases',
    '/cases/:case',
    '/cases/:case/todo/:todo',
    '/mailbox',
    '/authorities',
    '/track',
  ])('stays within the budget at %s, the sign-in page included', async (place) => {
    const named = place.replace(':draft', randomUUID()).replace(':case', waiting.caseId).replace(':todo', waiting.todo);
    const bytes = await scriptBytes(named);
    process.stdout.write(`script of ${place}: ${String(Math.round(bytes / 1_000))} kB gzipped\n`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(BUDGET);
  });
});
