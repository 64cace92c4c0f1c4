import { basename } from 'node:path';
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
import { mustHave } from './must-be';
import { openPartnerSystems } from './open-partner-systems';
import { playStory } from './play-story';
import { proveCase } from './prove-case';
import { printStory } from './story-printer';
import { tellProof } from './tell-proof';
import { gatherTroupe } from './troupe';

const USUAL = 'chronic-card-appraisal';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Plays a story of a process on the installation and prints it with its proof. */
async function demo({ apiUrl, env, mailFolder }: StackNote, [processId = USUAL, name]: readonly string[]): Promise<void> {
  const folders = listProcessFolders(findCheckout());
  const known = folders.map((each) => basename(each)).join('、');
  const folder = readProcessFolder(
    mustHave(
      folders.find((each) => basename(each) === processId),
      `没有流程 ${processId}；现有：${known}。`,
    ),
  );
  const scenario = chooseStory(folder, name);
  print('');
  print(`惠办演示：${processId}，${scenario.name}`);
  print(scenario.story);
  print(`全部经由公开的 HTTP 接口 ${apiUrl}/api，以各经办人的身份进行；人名、机构、证件号码均为虚构，时间为可拨动的演示时钟。`);
  await inSession(env, async ({ store, cases }) => {
    const engaged = await engageAccounts(store, { processId, scenario, now: new Date() });
    const tell = printStory(print);
    const troupe = gatherTroupe(apiUrl, engaged);
    const partners = await openPartnerSystems({ apiUrl, env, troupe }, scenario);
    const { caseId, number } = await playStory(
      { store, cases, troupe, engaged, tell, partners: partners.systems },
      folder,
      scenario,
    ).finally(() => partners.close());
    tell.chapter('核验', await troupe.businessNow());
    const proof = await proveCase(store, caseId, troupe.waitUntil);
    const mails = mailFolder === undefined ? undefined : listCapturedMails(mailFolder);
    for (const line of tellProof(proof, mails)) tell.happens(line);
    print('');
    print(`演示完成：受理编号 ${number}。`);
  });
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
