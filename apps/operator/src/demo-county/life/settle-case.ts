import { asCommandId, type CaseId } from '#contract';
import { type Cases } from '#cases';
import { createJobServices, JobError, workOn } from '#jobs';
import { markAttempt, markDelivered, type Store } from '#store';

/** The parts that a county lives on, without Temporal. */
export interface Parts {
  readonly store: Store;
  readonly cases: Cases;
}

/** More jobs than one case does in one instant. */
const MOST_ROUNDS = 50;
const PAGE = 100;
/** Not before the next letter is looked for. */
const RETRIES = { attempts: 2 ** 31 - 1, firstDelay: 1, longestDelay: 1 };

/** Lets happen in a case what is due at an instant, does its jobs, and hands over letters between cases, as the worker would. */
export async function settleCase(parts: Parts, caseId: CaseId, at: Date): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { jobs } = await parts.cases.settle(caseId, at);
    for (const { no } of jobs) await doJob(parts, caseId, { no, at });
    const letters = await handOverLetters(parts, at);
    if (jobs.length === 0 && letters === 0) return;
  }
}

/** A job that cannot be done becomes an incident, as it would in the worker. */
async function doJob({ store, cases }: Parts, caseId: CaseId, { no, at }: { readonly no: number; readonly at: Date }): Promise<void> {
  const job = await cases.readJob(caseId, no, at);
  if (job === undefined) return;
  const id = asCommandId(`job ${String(no)}`);
  try {
    await cases.advance(caseId, { ...(await workOn(job, createJobServices(store))), id }, at);
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    const { code, message: reason } = error;
    await cases.advance(caseId, { kind: 'fail-job', id, job: no, code, reason }, at);
  }
}

async function handOverLetters({ store, cases }: Parts, at: Date): Promise<number> {
  const letters = await cases.takeLetters(at, PAGE);
  for (const letter of letters) {
    const fate = await cases.deliverLetter(letter, at);
    if (fate.kind === 'delivered') await markDelivered(store, letter.id, { at, evidence: fate.evidence });
    else await markAttempt(store, letter.id, at, fate.kind === 'failed' ? { ...RETRIES, attempts: 0 } : RETRIES);
  }
  return letters.length;
}
