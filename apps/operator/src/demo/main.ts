import { randomBytes } from 'node:crypto';
import { bothCasts, findStoryBefore, giveRecords, type StoryBefore, tellingIn, withCaseBefore } from '#scenarios';
import { OperatorError } from '../errors';
import { withDemoStack } from '../demo-stack';
import { listProcessFolders, readProcessFolder } from '../processes/process-folder';
import { inSession } from '../session';
import { findCheckout } from '../stack/folders';
import { type StackNote } from '../stack/stack-note';
import { say } from '../stack/progress';
import { listCapturedMails } from './captured-mails';
import { chooseStory } from './choose-story';
import { engageAccounts } from './engage-accounts';
import { withFreshRecordNumbers } from './fresh-record-numbers';
import { mustHave } from './must-be';
import { openPartnerSystems } from './open-partner-systems';
import { type Playing, playStory } from './play-story';
import { proveCase } from './prove-case';
import { type Filed } from './start-story';
import { printStory } from './story-printer';
import { tellProof } from './tell-proof';
import { gatherTroupe } from './troupe';

const USUAL = 'chronic-card-appraisal';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Plays a story of a process on the installation and prints it with its proof. */
async function demo({ apiUrl, env, mailFolder }: StackNote, [processId = USUAL, name]: readonly string[]): Promise<void> {
  const folders = listProcessFolders(findCheckout()).map(readProcessFolder);
  const known = folders.map((each) => each.processId).join('、');
  const folder = mustHave(
    folders.find((each) => each.processId === processId),
    `没有流程 ${processId}；现有：${known}。`,
  );
  const scenario = withFreshRecordNumbers(chooseStory(folder, name), randomBytes(3).toString('hex'));
  const before = findStoryBefore(folders, scenario);
  print('');
  const { name: title, story } = tellingIn('zh', scenario);
  print(`惠办演示：${processId}，${title}`);
  print(story);
  print(`全部经由公开的 HTTP 接口 ${apiUrl}/api，以各经办人的身份进行；人名、机构、证件号码均为虚构，时间为可拨动的演示时钟。`);
  await inSession(env, async ({ store, cases }) => {
    const engaged = await engageAccounts(store, { processId, scenario: bothCasts(before, scenario), now: new Date() });
    const tell = printStory(print);
    const troupe = gatherTroupe(apiUrl, engaged);
    const partners = await openPartnerSystems({ apiUrl, env, troupe }, scenario);
    await giveRecords(store, troupe, scenario);
    const playing = { store, cases, troupe, engaged, tell, partners: partners.systems };
    const { caseId, number } = await playBoth(playing, before, { process: folder, scenario }).finally(() => partners.close());
    tell.chapter('核验', await troupe.businessNow());
    const proof = await proveCase(store, caseId, troupe.waitUntil);
    const mails = mailFolder === undefined ? undefined : listCapturedMails(mailFolder);
    for (const line of tellProof(proof, mails)) tell.happens(line);
    print('');
    print(`演示完成：受理编号 ${number}。`);
  });
}

/** Plays the story that this one goes on after, if there is one, and then this one. */
async function playBoth(playing: Playing, before: StoryBefore | undefined, { process, scenario }: StoryBefore): Promise<Filed> {
  if (before === undefined) return playStory(playing, process, scenario);
  const { engaged } = playing;
  const earlier = { ...engaged, data: engaged.freshen(before.scenario.start.data) };
  const { number } = await playStory({ ...playing, engaged: earlier }, before.process, before.scenario);
  return playStory({ ...playing, engaged: { ...engaged, data: withCaseBefore(engaged.data, number) } }, process, scenario);
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stopping.abort(new OperatorError('command-failed', `${signal}：演示被中断。`));
  });
}

withDemoStack((stack) => demo(stack, process.argv.slice(2)), stopping.signal).then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof Error ? error.message : 'failed');
    process.exit(1);
  },
);
