import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { JobInput } from '../job-input';
import { sha256 } from '../lot';

/** The first 13 hex digits of a lot are a whole number that stays exact, below this. */
const LOTS = 16 ** 13;

/**
 * Decides by lot whether a case is in a sample of `share` (0 to 1), for the purpose `key`: drawn where `draw`, a number from 0 up to 1 made of
 * the seed, is below the share. The seed is that of the case and the key, so that the same question has the same answer, and anyone can draw again.
 */
export function drawSample(job: JobToRun): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const share = input.share('share');
  const seed = sha256(`${job.caseId}/${input.text('key')}`);
  const draw = parseInt(sha256(seed).slice(0, 13), 16) / LOTS;
  return Promise.resolve({ drawn: draw < share, seed, draw });
}
