import { type Cases, type ProcessFiles } from '#cases';
import { findOtherCase, type Scenario, type Step } from '#scenarios';
import { isStill, type Store } from '#store';
import { awaitClosed, awaitStage, readCase } from './case-state';
import { awaitUntil } from './await-until';
import { type Engaged } from './engage-accounts';
import { type MailboxAnswer } from './api-answers';
import { mustBe, mustHave } from './must-be';
import { type Narrator } from './narrator';
import { type PartnerSystem } from './partner-system';
import { performStep } from './perform-step';
import { type Filed, startStory } from './start-story';
import { shiftStory } from './story-time';
import { type Troupe } from './troupe';

/** An installation, and those who play a story on it. */
export interface Playing {
  readonly store: Store;
  readonly cases: Cases;
  readonly troupe: Troupe;
  readonly engaged: Engaged;
  readonly tell: Narrator;
  readonly partners: ReadonlyMap<string, PartnerSystem>;
}

interface Told extends Playing {
  readonly filed: Filed;
  readonly reader: string;
  readonly at: (text: string) => Date;
  /** The stage and the messages that were told of. */
  stage: string;
  told: Set<number>;
}

/** Plays a story of a process over HTTP, as the people concerned, while worker and Temporal do their part; throws at the first thing that is not as it tells. */
export async function playStory(playing: Playing, { processId }: ProcessFiles, scenario: Scenario): Promise<Filed> {
  const { troupe, engaged, tell } = playing;
  const at = shiftStory(new Date(scenario.start.at), await troupe.businessNow());
  await troupe.waitUntil(at(scenario.start.at));
  tell.chapter('申请', await troupe.businessNow());
  const filed = await startStory({ troupe, tell, processId, data: engaged.data }, scenario);
  const play: Told = { ...playing, filed, at, reader: scenario.start.by, stage: '', told: new Set() };
  for (const step of scenario.steps) await playStep(play, step);
  const found = await awaitClosed(await troupe.person(play.reader), filed.caseId);
  await tellNews(play);
  mustBe(found.outcome === scenario.expect.outcome, `办件应当以 ${scenario.expect.outcome} 办结，却是 ${found.outcome ?? '未办结'}。`);
  tell.happens(found.outcomeName ?? found.outcome ?? '');
  return filed;
}

async function playStep(play: Told, step: Step): Promise<void> {
  await awaitStill(play);
  await tellNews(play);
  await play.troupe.waitUntil(play.at(step.at));
  await awaitStill(play);
  await tellStage(play);
  const process = step.process === undefined ? undefined : await findOtherCase(play.store, step.process);
  const caseId = step.process === undefined ? play.filed.caseId : mustHave(process, `没有流程 ${step.process} 的办件。`);
  await performStep({ ...play, number: play.filed.number, caseId }, step);
  if (step.stage !== undefined) await awaitStage(await play.troupe.person(play.reader), caseId, step.stage);
}

/** A worker that has died is missed after its heartbeat, and takes a while to come back on a busy machine. */
const WORKER_PATIENCE_MS = 180_000;

/**
 * What is due has happened, and the worker has done every job. Only looks: whoever settled a case in its workflow's place would keep the news from it.
 */
async function awaitStill({ cases, store, filed }: Told): Promise<void> {
  const look = async () => ((await isStill(store, filed.caseId, await cases.businessNow(new Date()))) ? true : undefined);
  await awaitUntil('系统环节全部完成', look, WORKER_PATIENCE_MS);
}

/** A new chapter where the case has come to another stage. */
async function tellStage(play: Told): Promise<void> {
  const { stage, stageName } = await readCase(await play.troupe.person(play.reader), play.filed.caseId);
  if (stage === undefined || stage === play.stage) return;
  play.stage = stage;
  play.tell.chapter(stageName ?? stage, await play.troupe.businessNow());
}

/** What has come into the mailbox of whoever applied, once each. */
async function tellNews({ troupe, reader, filed, told, tell }: Told): Promise<void> {
  const who = await troupe.person(reader);
  const { messages } = await who.get<MailboxAnswer>('messages?limit=100');
  for (const { id, title, body } of messages.filter(({ caseId }) => caseId === filed.caseId).toReversed()) {
    if (told.has(id)) continue;
    told.add(id);
    tell.person(who, `收到《${title}》：${body}`);
  }
}
