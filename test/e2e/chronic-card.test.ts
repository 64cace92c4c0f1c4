import { type CaseId, type OrganisationId } from '#contract';
import { listAudit, listTasksOfCase, putPosting } from '#store';
import { type IncidentAnswer } from '../../apps/operator/src/demo/api-answers';
import { awaitUntil } from '../../apps/operator/src/demo/await-until';
import { listCapturedMails } from '../../apps/operator/src/demo/captured-mails';
import { awaitClosed, awaitMessage, awaitStage, readCase } from '../../apps/operator/src/demo/case-state';
import { accept } from './support/walk/accept';
import { apply } from './support/walk/apply';
import { appraise } from './support/walk/appraise';
import { conclude } from './support/walk/conclude';
import { findPublicity, getPublicity, publicise } from './support/walk/publicise';
import { register } from './support/walk/register';
import { review } from './support/walk/review';
import { askForSupplements } from './support/walk/supplement';
import { findInboxRow, takeAndComplete } from './support/walk/inbox-work';
import { SILENT } from '../../apps/operator/src/demo/narrator';
import { playCase, type PlayedCase } from './support/walk/play-case';
import { proveCase } from '../../apps/operator/src/demo/prove-case';
import { setStage, type Stage } from './support/walk/stage';
import { STORY } from './support/walk/story';
import { demoPersonId } from '../../apps/operator/src/demo-county/demo-person-id';
import { createFreshDatabase, type FreshDatabase } from './support/fresh-database';
import { createFreshNamespace, type FreshNamespace } from './support/fresh-namespace';
import { type Installation, startInstallation } from './support/installation';
import { readHistories } from './support/read-histories';

let database: FreshDatabase;
let temporal: FreshNamespace;
let installation: Installation;
let played: PlayedCase;

/** Each test has an applicant of its own. */
const stageFor = (applicant: string): Stage => setStage(installation.apiUrl, SILENT, { applicant });
/** What is held back over night goes out the next morning. */
async function waitUntil(at: Date): Promise<void> {
  const stage = stageFor('applicant-1');
  if (at > (await stage.businessNow())) await stage.moveClockTo(at);
}

beforeAll(async () => {
  database = await createFreshDatabase();
  temporal = await createFreshNamespace();
  const servers = { databaseUrl: database.url, temporalAddress: temporal.address, temporalNamespace: temporal.namespace };
  installation = await startInstallation({ name: 'e2e-chronic-card', ...servers });
  played = await playCase(stageFor('applicant-1'));
});

afterAll(async () => {
  await installation.stop();
  await temporal.close();
  await database.drop();
});

describe('a chronic-card case that goes all the way', () => {
  it('ends approved, with a card and every task completed once', async () => {
    const { caseId, certificate } = played;
    const [found, tasks, audit] = await installation.inSession(async ({ store }) =>
      Promise.all([
        readCase(await stageFor('applicant-1').person('clerk'), caseId),
        listTasksOfCase(store, caseId as CaseId),
        listAudit(store, caseId as CaseId, { after: 0, limit: 1_000 }),
      ]),
    );
    expect(found).toMatchObject({ status: 'closed', outcome: 'approved' });
    expect(certificate).not.toBe('');
    expect(tasks.map(({ element, status }) => `${element} ${status}`)).toEqual(
      [
        ['acceptance', 'firstReview', 'supplementMaterials', 'finalFirstReview', 'secondReview'],
        ['expertOpinion', 'expertOpinion', 'registration', 'checkRegistration'],
      ]
        .flat()
        .map((element) => `${element} completed`),
    );
    expect(audit.filter(({ kind }) => kind === 'task-completed')).toHaveLength(tasks.length);
  });

  it('has told each department once, with evidence, and its audit chain verifies', async () => {
    const { notices, auditEntries } = await installation.inSession(({ store }) => proveCase(store, played.caseId as CaseId, waitUntil));
    const outside = notices.filter(({ organisationId }) => organisationId !== undefined && organisationId !== 'township-1');
    expect(outside.map(({ notice, channel, organisationId }) => `${notice} ${channel} ${organisationId ?? ''}`).sort()).toEqual([
      'departments-result email agriculture-rural-affairs',
      'departments-result email civil-affairs',
      'departments-result in-app agriculture-rural-affairs',
      'departments-result in-app civil-affairs',
      'hospital-result email hospital-1',
      'hospital-result in-app hospital-1',
      'receipt email hospital-1',
      'receipt in-app hospital-1',
    ]);
    for (const { deliveredAt, evidence } of notices)
      expect({ deliveredAt, evidence }).toEqual({ deliveredAt: expect.any(Date), evidence: expect.stringMatching(/./) });
    expect(auditEntries).toBeGreaterThan(15);
  });

  it('has sent every mail once, each under a Message-ID of its own', async () => {
    const { notices } = await installation.inSession(({ store }) => proveCase(store, played.caseId as CaseId, waitUntil));
    const sent = notices.filter(({ channel }) => channel === 'email').map(({ id }) => `<outbox-${String(id)}@localhost>`);
    const kept = listCapturedMails(installation.mailFolder).map(({ messageId }) => messageId);
    expect(kept.filter((id) => sent.includes(id)).sort()).toEqual([...sent].sort());
    expect(new Set(sent).size).toBe(sent.length);
  });

  it('leaves nobody’s name, number, phone or disease in Temporal or in the logs', async () => {
    const { applicant, caseId } = played;
    const secrets = [applicant.name, applicant.identityNumber, applicant.phone, STORY.diseaseName, STORY.application.diseaseCode];
    const histories = await readHistories(temporal.client);
    expect(histories.map(({ workflowId }) => workflowId)).toEqual(expect.arrayContaining([caseId, 'delivery:email', 'delivery:in-app']));
    expect(histories.find(({ workflowId }) => workflowId === caseId)?.text).toContain('随机抽取鉴定专家');
    const places = [...histories.map(({ text }) => text), installation.log('api'), installation.log('worker')];
    for (const place of places) expect(place.length).toBeGreaterThan(100);
    expect(secrets.filter((secret) => places.some((text) => text.includes(secret)))).toEqual([]);
  });
});

describe('a chronic-card case that takes another way', () => {
  it('is deemed withdrawn when the supplements do not come in fifteen working days', async () => {
    const stage = stageFor('applicant-2');
    const filed = await apply(stage);
    await accept(stage, filed);
    await askForSupplements(stage, filed);
    const clerk = await stage.person('clerk');
    await stage.passWorkingDays(15);
    expect(await readCase(clerk, filed.caseId)).toMatchObject({ status: 'open' });
    await stage.passWorkingDays(1);
    expect(await awaitClosed(clerk, filed.caseId)).toMatchObject({ outcome: 'deemed-withdrawn' });
    expect(await awaitMessage(await stage.person('applicant'), { caseId: filed.caseId, notice: 'deemed-withdrawn' })).toBeDefined();
  });

  it('goes on where it was when worker and api are killed', async () => {
    const stage = stageFor('applicant-5');
    const filed = await apply(stage);
    await accept(stage, filed);
    await installation.kill('worker', 'SIGKILL');
    await review(stage, filed, 'firstReview');
    await appraise(stage, filed);
    await installation.kill('api', 'SIGKILL');
    await awaitUntil('the api', () => getPublicity(stage, filed).catch(() => undefined));
  });

  it('is inquired into after an objection, made public anew, and approved', async () => {
    const stage = stageFor('applicant-3');
    const filed = await apply(stage);
    await accept(stage, filed);
    await review(stage, filed, 'firstReview');
    await appraise(stage, filed);
    const shown = await getPublicity(stage, filed);
    const objection = { reason: '据了解该参保人没有住院记录', name: '张三', phone: '19900000099' };
    await stage.public.post(`publicities/${shown.id}/entries/${filed.number}/objections`, objection);
    const policy = await stage.account('policy-1');
    expect(await readCase(policy, filed.caseId)).toMatchObject({ stage: 'objection' });
    expect(await findPublicity(stage, filed)).toBeUndefined();
    const seen = JSON.stringify(await policy.get(`cases/${filed.caseId}/timeline?limit=500`));
    expect(seen).toContain(objection.reason);
    expect(seen).not.toMatch(/张三|19900000099/);
    await takeAndComplete(
      policy,
      { caseId: filed.caseId, element: 'objectionInquiry' },
      { conclusion: 'unfounded', findings: '经核查住院记录属实' },
    );
    await awaitStage(policy, filed.caseId, 'publicity');
    await publicise(stage, filed);
    await register(stage, filed);
    expect(await conclude(stage, filed)).not.toBe('');
  });

  it('waits as an incident when the pool is too small, and goes on when an expert was added and it is tried again', async () => {
    const stage = stageFor('applicant-4');
    const treatingDoctors = ['expert-3', 'expert-4', 'expert-5'].map(demoPersonId);
    const filed = await apply(stage, { treatingDoctors });
    await accept(stage, filed);
    await review(stage, filed, 'firstReview');
    const operator = await stage.person('operator');
    const incident = await awaitUntil('an incident', async () => {
      const { incidents } = await operator.get<{ readonly incidents: readonly IncidentAnswer[] }>('incidents');
      return incidents.find(({ caseId }) => caseId === filed.caseId);
    });
    expect(incident).toMatchObject({ element: 'drawPanel', code: 'panel-too-small' });
    const newExpert = {
      personId: demoPersonId('supervisor-1'),
      post: 'expert',
      organisationId: 'county-bureau' as OrganisationId,
    } as const;
    await installation.inSession(({ store }) => putPosting(store, { ...newExpert, validFrom: '2026-01-01' }));
    await operator.post(`incidents/${incident.id}/retry`, {});
    for (const username of ['expert-2', 'supervisor-1']) {
      const expert = await stage.account(username);
      const wanted = { tab: 'mine', caseId: filed.caseId, element: 'expertOpinion' } as const;
      expect(await awaitUntil('the drawn expert’s task', () => findInboxRow(expert, wanted))).toBeDefined();
    }
    expect(await operator.get('incidents')).toEqual({ incidents: [] });
  });
});
