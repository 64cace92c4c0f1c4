import assert from 'node:assert/strict';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { type DocumentContent, documentNumber } from '#documents';
import { findIssuedByCode, type IssuedDocument, listAudit, listIssuedOfCase, queryStore } from '#store';
import { createTestCounty, daysLater, flow, MONDAY, processOf, type TestCounty } from '../../testing/test-county';

const TEMPLATE = {
  title: '受理通知书',
  series: '=parameters.series',
  addressee: '=case.applicant.name',
  blocks: [
    { text: '=review.decision + " " + note' },
    {
      fields: [
        { label: '身份证号', value: '99990119580314002X', mask: 'identity-number' },
        { label: '病种', value: '高血压', sensitive: 'medical' },
        { label: '金额', value: '=7150000', as: 'money' },
      ],
    },
    { table: '=[{ n: 1 }, { n: 2 }]', columns: [{ label: '序号', value: '=row.n' }] },
    { when: '=review.decision = "refuse"', blocks: [{ heading: '救济途径' }] },
  ],
  legalBasis: ['社会保险经办条例'],
  seals: [{ party: 'bureau', label: '盖章' }],
};
const PARAMETERS = [{ name: 'series', value: '慢认受', unit: 'text', region: '*', effectiveFrom: '2020-01-01', source: 'test' }];
const FORM = { type: 'object', additionalProperties: false, properties: { decision: { type: 'string' } }, required: ['decision'] };
const files = (more: object = {}) => ({
  'documents/acceptance.json': JSON.stringify({ ...TEMPLATE, ...more }),
  'parameters.json': JSON.stringify(PARAMETERS),
  'forms/review.json': JSON.stringify(FORM),
});
const serve = `<bpmn:sendTask id="serve" huiban:document="acceptance" huiban:result="served"><bpmn:extensionElements>
    <huiban:input name="note" value="=case.number"/></bpmn:extensionElements></bpmn:sendTask>`;
const REVIEWED = `<bpmn:startEvent id="start"/><bpmn:userTask id="review" huiban:form="review" huiban:post="reviewer-1"/>${serve}
  <bpmn:userTask id="check" huiban:post="reviewer-1"/><bpmn:scriptTask id="keep" scriptFormat="feel" huiban:result="kept"><bpmn:script>served.id</bpmn:script></bpmn:scriptTask>
  <bpmn:endEvent id="end"/>${flow('start', 'review')}${flow('review', 'serve')}${flow('serve', 'check')}${flow('check', 'keep')}${flow('keep', 'end')}`;

describe('a document that a case writes', () => {
  let county: TestCounty;
  let reviewer: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    reviewer = await county.hire('reviewer-1');
    await county.deploy(processOf('reviewed', REVIEWED, files()));
    await county.deploy(processOf('unnumbered', REVIEWED, files({ series: undefined })));
    await county.deploy(processOf('elsewhere', REVIEWED, files({ office: 'nowhere' })));
  });
  afterAll(() => county.drop());
  beforeEach(() => queryStore(county.store, { text: 'TRUNCATE issued_documents, document_series' }));

  const complete = (caseId: CaseId, task: number, data: Readonly<Record<string, string>> = {}, now = MONDAY) =>
    county.give(caseId, { kind: 'complete-task', actor: reviewer, task, data }, now);
  const claim = (caseId: CaseId, task: number) => county.give(caseId, { kind: 'claim-task', actor: reviewer, task });
  /** A case whose review is claimed. */
  async function inReview(process = 'reviewed') {
    const { caseId, tasks } = await county.start(process);
    const [task = 0] = tasks;
    await claim(caseId, task);
    return { caseId, task };
  }
  async function served(now = MONDAY, process = 'reviewed') {
    const { caseId, task } = await inReview(process);
    const outcome = await complete(caseId, task, { decision: 'accept' }, now);
    assert(outcome.ok, JSON.stringify(outcome));
    return { caseId, task: outcome.opened[0] ?? 0 };
  }
  const numbersOf = (issued: readonly IssuedDocument[]) => issued.map(({ number }) => number && documentNumber(number));
  const issuedBy = (caseId: CaseId) => listIssuedOfCase(county.store, caseId);
  async function serials(): Promise<readonly number[]> {
    const text = 'SELECT serial FROM issued_documents ORDER BY serial';
    return (await queryStore<{ serial: number }>(county.store, { text })).rows.map(({ serial }) => serial);
  }

  it('says what its template comes to, masked where the template masks', async () => {
    const { caseId } = await served();
    const [issued] = await issuedBy(caseId);
    const content = issued?.content as DocumentContent;
    expect(content).toMatchObject({
      title: '受理通知书',
      issuer: 'County bureau',
      addressee: '张三',
      holder: '张*',
      date: '2026-03-02',
      legalBasis: ['社会保险经办条例'],
      seals: [{ party: 'bureau', organisationId: 'county-bureau', organisation: 'County bureau' }],
    });
    expect(content.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'fields', 'table']);
    expect(content.blocks[0]).toMatchObject({ text: expect.stringMatching(/^accept 999901-/) });
    expect(content.blocks[1]).toMatchObject({
      fields: [
        { value: '999901********002X' },
        { value: '高血压', sensitive: 'medical' },
        { value: '71,500.00元（大写：柒万壹仟伍佰元整）' },
      ],
    });
    expect(content.blocks[2]).toMatchObject({ rows: [['1'], ['2']] });
  });

  it('is kept encrypted, and found by a code that only it has', async () => {
    const { caseId } = await served();
    const [issued] = await issuedBy(caseId);
    const { rows } = await queryStore<{ content: Buffer }>(county.store, { text: 'SELECT content FROM issued_documents' });
    expect(rows[0]?.content.includes(Buffer.from('高血压'))).toBe(false);
    expect(issued?.code).toMatch(/^[\w-]{20}$/);
    expect(await findIssuedByCode(county.store, issued?.code ?? '')).toMatchObject({ caseId, template: 'acceptance' });
  });

  it('is numbered by series and year in China', async () => {
    const first = await served(new Date('2026-12-31T15:59:59Z'));
    const second = await served(new Date('2026-12-31T16:00:00Z'));
    expect([...numbersOf(await issuedBy(first.caseId)), ...numbersOf(await issuedBy(second.caseId))]).toEqual([
      '慢认受〔2026〕1号',
      '慢认受〔2027〕1号',
    ]);
  });

  it('has no number where its template names no series', async () => {
    const { caseId } = await served(MONDAY, 'unnumbered');
    expect(numbersOf(await issuedBy(caseId))).toEqual([undefined]);
  });

  it('goes on as { id } in the variable of the step', async () => {
    const { caseId, task } = await served();
    await claim(caseId, task);
    expect(await complete(caseId, task)).toMatchObject({ ok: true, caseClosed: true });
    const [issued] = await issuedBy(caseId);
    expect(issued?.no).toBeGreaterThan(0);
    const trail = JSON.stringify(await listAudit(county.store, caseId, { after: 0, limit: 100 }));
    expect(trail).toContain(`["document","acceptance",${String(issued?.no)}]`);
  });

  it('takes no number where the step is refused', async () => {
    const { caseId, task } = await inReview('elsewhere');
    expect(await complete(caseId, task, { decision: 'accept' })).toMatchObject({
      ok: false,
      code: 'evaluation-failed',
      reason: 'serve: document acceptance: no organisation nowhere',
    });
    await served();
    expect(await serials()).toEqual([1]);
  });

  it.each(['="7150000"', '=0.5', '=-1'])('refuses the step where its amount is %s', async (value) => {
    await county.deploy(processOf('priced', REVIEWED, files({ blocks: [{ fields: [{ label: '金额', value, as: 'money' }] }] })));
    const { caseId, task } = await inReview('priced');
    expect(await complete(caseId, task, { decision: 'accept' })).toMatchObject({
      code: 'evaluation-failed',
      reason: 'serve: document acceptance: an amount is no whole number of fen',
    });
  });

  it('gets a number once, whatever is asked at once and whatever fails between', async () => {
    const cases = await Promise.all(Array.from({ length: 40 }, () => inReview()));
    const twice = cases.flatMap(({ caseId, task }) => [0, 1].map(() => complete(caseId, task, { decision: 'accept' })));
    const failing = Array.from({ length: 10 }, async () => {
      const { caseId, task } = await inReview('elsewhere');
      return complete(caseId, task, { decision: 'accept' });
    });
    await Promise.all([...twice, ...failing]);
    expect(await serials()).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('leaves no gap where the transaction that counted is rolled back', async () => {
    const { caseId, task } = await inReview();
    await queryStore(county.store, {
      text: "ALTER TABLE issued_documents ADD CONSTRAINT broken CHECK (issued_at < '2026-04-01Z')",
    });
    await expect(complete(caseId, task, { decision: 'accept' }, daysLater(60))).rejects.toMatchObject({ code: 'statement-failed' });
    await queryStore(county.store, { text: 'ALTER TABLE issued_documents DROP CONSTRAINT broken' });
    await complete(caseId, task, { decision: 'accept' }, daysLater(60));
    expect(await serials()).toEqual([1]);
  });

  it('is refused by the table where its number is taken', async () => {
    await served();
    await queryStore(county.store, { text: 'UPDATE document_series SET last = 0' });
    const { caseId, task } = await inReview();
    await expect(complete(caseId, task, { decision: 'accept' })).rejects.toMatchObject({ code: 'duplicate' });
    expect(await issuedBy(caseId)).toEqual([]);
  });

  it('is revoked when the case goes back behind it, and replaced when it is written again', async () => {
    const { caseId, task } = await served();
    await claim(caseId, task);
    const sent = await county.give(caseId, {
      kind: 'send-back-task',
      actor: reviewer,
      task,
      to: 'review',
      secondPass: 'walk-again',
      reason: '写错了',
    });
    assert(sent.ok, JSON.stringify(sent));
    expect(await issuedBy(caseId)).toMatchObject([{ revokedAt: MONDAY, replacedBy: undefined }]);
    await complete(caseId, sent.opened[0] ?? 0, { decision: 'accept' }, daysLater(1));
    const [former, latter] = await issuedBy(caseId);
    expect(former).toMatchObject({ revokedAt: MONDAY, replacedBy: latter?.no, number: { serial: 1 } });
    expect(latter).toMatchObject({ revokedAt: undefined, number: { serial: 2 } });
  });
});
