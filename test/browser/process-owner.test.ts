import { join } from 'node:path';
import { zipFolder } from '#archive';
import { type Scenario, workScenarioRun } from '#scenarios';
import { deploy, deployCard, startCard } from '../../apps/api/src/testing/test-case';
import { CARD_PROCESS } from '../../apps/api/src/testing/test-process';
import { readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { type Page } from 'playwright-core';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { checkout } from '../support/checkout';
import { END, issue, review, SMALL, smallScenario } from '../scenarios/testing/small-process';
import { listBarriers } from '../support/list-barriers';
import { testUrlOf } from '../../libs/store/src/testing/test-database';

const FOLDER = readProcessFolder(join(checkout, 'workflows/processes/chronic-card-appraisal'));

const PASSED: Scenario = {
  ...smallScenario([review('pass'), issue(), END]),
  expect: {
    outcome: 'passed',
    path: ['start', 'review', 'judge', 'judged', 'issue', 'end', 'yes'],
    notices: [],
    dueDates: {},
    records: [{ kind: 'paper', number: '9999012026000001', status: 'ended', startsOn: '2026-03-02', endsOn: '2026-03-02' }],
  },
};

let stack: BrowserStack;
let owner: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack({ HUIBAN_UPLOAD_LIMIT_BYTES: '5000000' });
  owner = await stack.api.person('钱流程', 'process-owner@county');
  await deploy(stack.api, FOLDER);
  await deployCard(stack.api);
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('the process owner’s day', () => {
  it('reads a process: its diagram with the list beside it, forms, decisions and parameters', async () => {
    const page = await stack.signIn(owner, '/work/definitions');
    await page.getByRole('link', { name: '门诊慢特病待遇认定' }).click();
    await page.locator('.bjs-powered-by').waitFor();
    await page.getByRole('button', { name: /^初审/ }).first().click();
    await page.locator('g.selected[data-element-id]').waitFor({ state: 'attached' });
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: '决策表' }).click();
    await page.getByRole('columnheader', { name: '病种类别' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: '参数' }).click();
    await page.getByRole('columnheader', { name: '生效日期' }).first().waitFor();
    await page.getByText('English').click();
    await page.getByRole('columnheader', { name: 'In force from' }).first().waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('changes a rule: mends what the check finds, sees what differs, and deploys it for a reason', async () => {
    const page = await stack.signIn(owner, '/work/deployment');
    const xml = FOLDER.files['process.bpmn'] ?? '';
    await handIn(page, { ...FOLDER.files, 'process.bpmn': xml.replace('huiban:form="first-review"', 'huiban:form="first-revue"') });
    await page.getByText(/处错误，不能部署/).waitFor();
    await page.getByText('✕ 错误').first().waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '规则说明' }).first().click();
    await page.getByRole('dialog').getByText('Why.').waitFor();
    await page.keyboard.press('Escape');
    await handIn(page, { ...FOLDER.files, 'process.bpmn': xml.replace('name="初审"', 'name="首次审核"') });
    await page.getByRole('button', { name: /± 改动 · 首次审核/ }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByLabel('部署理由').fill('初审改称首次审核');
    await page.getByRole('button', { name: '部署', exact: true }).click();
    await page.getByText(/已部署为第 2 版/).waitFor();
  });

  it('compares two deployed versions: on both diagrams, in words, and in the other files', async () => {
    const { cases, wall } = stack.api.api.parts;
    const first = await cases.findProcess('chronic-card-appraisal', { region: '340321', wall: wall() });
    const notices = JSON.parse(FOLDER.files['notices/approved.json'] ?? '{}') as object;
    const files = {
      ...FOLDER.files,
      'process.bpmn': (FOLDER.files['process.bpmn'] ?? '').replace('name="初审"', 'name="材料初审"'),
      'notices/approved.json': JSON.stringify({ ...notices, title: '认定通过，请来领卡' }),
    };
    const deployed = await cases.deploy({ processId: FOLDER.processId, files }, { region: '340321', now: wall() });
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
    const page = await stack.signIn(owner, `/work/definitions/chronic-card-appraisal?to=${String(deployed.version)}&tab=versions`);
    await page.getByText(`第 ${String(first?.version)} 版 → 第 ${String(deployed.version)} 版的改动`).waitFor();
    await page.getByRole('button', { name: /± 改动 · 材料初审/ }).click();
    await page.getByText(/改为“认定通过，请来领卡”/).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByText('English').click();
    await page.getByRole('button', { name: /± changed/ }).waitFor();
    await page.getByText(/title: .* → "认定通过，请来领卡"/).waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('tries scenarios: what came otherwise in words, the way on the diagram, what none has touched, and one of the owner’s own', async () => {
    const { cases, wall } = stack.api.api.parts;
    const wrong = { ...PASSED, name: '说错结局', expect: { ...PASSED.expect, outcome: 'refused' } };
    const files = { ...SMALL.files, 'scenarios/passed.json': JSON.stringify(PASSED), 'scenarios/wrong.json': JSON.stringify(wrong) };
    expect(await cases.deploy({ processId: 'small', files }, { region: '340321', now: wall() })).toMatchObject({ ok: true });
    const page = await stack.signIn(owner, '/work/scenarios?process=small');
    await page.getByRole('button', { name: '全部试演（2）' }).click();
    await page.getByText('已演 0 个，共 2 个').waitFor();
    await page.getByRole('button', { name: '停下' }).waitFor();
    await playRun(page);
    await page.getByText('2 个中有 1 个与所述一致').first().waitFor();
    await page.getByText('结果应为 refused，实际为 passed').waitFor();
    await page.getByText('环节：走到 7，共 8').waitFor();
    await page
      .getByRole('button', { name: /judged → no/ })
      .or(page.getByText('judged → no'))
      .first()
      .waitFor();
    await page.getByRole('button', { name: '看“Passed”走过的路径' }).click();
    await page.getByRole('list', { name: '依次走过的环节' }).getByText('7. yes').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '自己写一个场景' }).click();
    await page.getByLabel('场景 JSON').fill(JSON.stringify({ ...PASSED, steps: [{ at: '2026-03-02T10:00:00+08:00', do: 'dream' }] }));
    await page
      .getByRole('button', { name: '检 查' })
      .or(page.getByRole('button', { name: '检查' }))
      .click();
    await page.getByText(/第 1 步：“do”须为下列之一/).waitFor();
    await page.getByLabel('场景 JSON').fill(JSON.stringify({ ...PASSED, name: '我的场景' }));
    await page
      .getByRole('button', { name: '检 查' })
      .or(page.getByRole('button', { name: '检查' }))
      .click();
    await page.getByText('可以试演：我的场景').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^试 ?演$/ }).click();
    await page.getByText('已演 0 个，共 1 个').waitFor();
    await playRun(page);
    await page.getByText('1 个中有 1 个与所述一致').first().waitFor();
    await page.getByText('English').click();
    await page.getByText('1 of 1 came out as told').first().waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('sets a parameter from next month on, with its source', async () => {
    const page = await stack.signIn(owner, '/work/parameters?process=chronic-card-appraisal');
    await page.getByRole('button', { name: '设定参数 初审期限' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('新值').fill('4');
    await dialog.getByLabel('生效日期').fill('2026-04-01');
    await dialog.getByLabel('依据').fill('怀医保〔2026〕8号');
    expect(await listBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('2026年4月1日 起改为：').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('changes a ladder by its rows: what is wrong is told at the cell, what changes before it is saved', async () => {
    const page = await stack.signIn(owner, '/work/parameters?process=chronic-card-appraisal');
    await page.getByRole('button', { name: '设定参数 认定超期督办' }).click();
    const dialog = page.getByRole('dialog');
    const overdue = dialog.getByLabel('第 2 行 · 超期天数');
    await overdue.fill('五天');
    await dialog.getByLabel('生效日期').fill('2026-04-01');
    await dialog.getByLabel('依据').fill('怀医保〔2026〕8号');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('请填不小于 0 的数。').waitFor();
    await overdue.fill('7');
    await dialog.getByText('第 2 行 · 超期天数：5 → 7').waitFor();
    await dialog.getByText(/自 2026年4月1日 起，本县/).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('English').click();
    await page.getByRole('columnheader', { name: 'Days overdue' }).first().waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('brings running cases to the new version after a dry run, and sees where they stand and how they came there', async () => {
    const { cases, wall } = stack.api.api.parts;
    const { number } = await startCard(stack.api);
    const renamed = CARD_PROCESS.files['process.bpmn']
      ?.replaceAll('"review"', '"firstReview"')
      .replaceAll('huiban:form="firstReview"', 'huiban:form="review"')
      .replaceAll('huiban:stage="firstReview"', 'huiban:stage="review"');
    const files = { ...CARD_PROCESS.files, 'process.bpmn': renamed ?? '' };
    expect(await cases.deploy({ processId: 'card', files }, { region: '340321', now: wall() })).toMatchObject({ ok: true, version: 2 });
    const page = await stack.signIn(owner, '/work/migrations?process=card');
    const move = async (verb: string, told: string): Promise<void> => {
      await page.getByRole('button', { name: verb }).first().click();
      if (verb !== '试算') await page.getByRole('button', { name: '确定' }).click();
      await page.getByText('进行中').waitFor();
      await cases.workMigration(page.url().split('/').at(-1) ?? '', { enough: () => false, clock: wall });
      await page.getByText(told).waitFor();
    };
    await page.getByText('原“初审”改为').waitFor();
    await page.getByLabel('理由').fill('先看看');
    await page.getByRole('button', { name: '检查对照' }).click();
    await page.getByText(/对照可用。原版本在办 1 件/).waitFor();
    // A map that was changed is another one, which nobody has checked.
    await page.getByRole('combobox', { name: '原“初审”改为' }).click();
    await page.getByTitle('不迁移停在此处的办件').click();
    await page.getByText(/对照可用/).waitFor({ state: 'detached' });
    await page.locator('button:disabled', { hasText: '保存为迁移' }).waitFor();
    await page.getByRole('button', { name: '检查对照' }).click();
    await page.getByText(/对照可用/).waitFor();
    await page.getByRole('button', { name: '保存为迁移' }).click();
    await move('试算', '试算：已完成');
    await page.getByRole('row', { name: new RegExp(`${number}.*“初审”停在不迁移的环节`) }).waitFor();
    await page.getByText('不能迁移 1 件').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.goto(`${stack.origin}/work/migrations?process=card`);
    await page.getByText('原“初审”改为').waitFor();
    await page.getByLabel('理由').fill('初审改名');
    await page.getByRole('button', { name: '检查对照' }).click();
    await page.getByText(/对照可用。原版本在办 1 件/).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存为迁移' }).click();
    await move('试算', '试算：已完成');
    await move('开始迁移', '迁移：已完成');
    expect(await listBarriers(page)).toEqual([]);
    await page.goto(`${stack.origin}/work/running-cases/card?version=2`);
    await page.getByRole('button', { name: /^初审\s*1 件/ }).click();
    await page.getByRole('link', { name: '看办理过程' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '看办理过程' }).click();
    await page.getByRole('slider', { name: '第几步' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^第 2 步，共 \d+ 步$/).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('办卡申请').or(page.getByText('填写的内容')).first().waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });
});

/** Plays the run that the page shows, as the worker would. */
async function playRun(page: Page): Promise<void> {
  const { store, clock } = stack.api;
  const id = new URL(page.url()).searchParams.get('run') ?? '';
  await workScenarioRun({ store, url: testUrlOf(store), clock: () => clock.now }, id, () => false);
}

async function handIn(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const buffer = Buffer.from(zipFolder(FOLDER.processId, files));
  await page.locator('input[type=file]').setInputFiles({ name: 'folder.zip', mimeType: 'application/zip', buffer });
}
