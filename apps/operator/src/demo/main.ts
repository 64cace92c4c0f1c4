import { type CaseId } from '#contract';
import { OperatorError } from '../errors';
import { withDemoStack } from '../demo-stack';
import { inSession } from '../session';
import { type StackNote } from '../stack/stack-note';
import { say } from '../stack/progress';
import { listCapturedMails } from './captured-mails';
import { playCase } from './play-case';
import { proveCase } from './prove-case';
import { setStage } from './stage';
import { printStory } from './story-printer';
import { tellProof } from './tell-proof';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Plays one case on the installation and prints the story with its proof. */
async function demo({ apiUrl, env, mailFolder }: StackNote): Promise<void> {
  print('');
  print('惠办演示：一张门诊慢特病证，从申请到发证');
  print(`全部经由公开的 HTTP 接口 ${apiUrl}/api，以各经办人的身份进行；人名、机构、证件号码均为虚构，时间为可拨动的演示时钟。`);
  const tell = printStory(print);
  const stage = setStage(apiUrl, tell);
  const { caseId, number, certificate } = await playCase(stage);
  const proof = await inSession(env, ({ store }) => proveCase(store, caseId as CaseId));
  tell.chapter('核验', await stage.businessNow());
  for (const line of tellProof(proof, mailFolder === undefined ? undefined : listCapturedMails(mailFolder))) tell.happens(line);
  print('');
  print(`演示完成：受理编号 ${number}，慢特病证 ${certificate}。`);
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stopping.abort(new OperatorError('command-failed', `${signal}：演示被中断。`));
  });
}

withDemoStack(demo, stopping.signal).then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof Error ? error.message : 'failed');
    process.exit(1);
  },
);
