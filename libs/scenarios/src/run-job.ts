import { isDeepStrictEqual } from 'node:util';
import { giveTestSeal } from '#cases';
import { asCommandId, asOrganisationId, asPersonId } from '#contract';
import { type JsonObject, type JsonValue } from '#engine';
import { createJobServices, workOn } from '#jobs';
import { findOrganisation, findRecordOfJob, type Store } from '#store';
import { type Cast } from './cast';
import { storyBroken } from './errors';
import { type Moment, type Running } from './play';
import { type Step } from './scenario';

/** Runs the open job of an element by the worker's own function, as the worker would without Temporal, and hands in its result. */
export async function runJob(play: Running, step: Extract<Step, { do: 'job' }>, { at, place }: Moment): Promise<void> {
  const { cases, caseId, store, cast } = play;
  const pending = (await cases.settle(caseId, at)).jobs.find(({ element }) => element === step.element);
  const job = pending && (await cases.readJob(caseId, pending.no, at));
  if (job === undefined) throw storyBroken({ kind: 'no-job', about: step.element }, place);
  if (job.topic === 'sign-document') await giveTestSeal(store, await sealing(store, job.input), at);
  const work = await workOn(job, createJobServices(store));
  const outcome = await cases.advance(caseId, { ...work, id: asCommandId(place) }, at);
  if (!outcome.ok) throw storyBroken({ kind: 'job-refused', got: outcome.code }, place);
  const result = work.kind === 'complete-job' ? work.result : await recordOf(play, job.no);
  for (const [name, expected] of Object.entries(step.gives ?? {})) {
    const given = objectOf(result)[name] ?? null;
    if (isSame(cast.resolve(expected), given)) continue;
    throw storyBroken({ kind: 'gives', about: name, expected: toldOf(cast, cast.resolve(expected)), got: toldOf(cast, given) }, place);
  }
}

/** In a story every organisation that is to seal something has a seal. */
async function sealing(store: Store, { organisation }: JsonObject): Promise<{ readonly id: string; readonly name: string }> {
  const id = String(organisation);
  return { id, name: (await findOrganisation(store, asOrganisationId(id)))?.name ?? id };
}

/** What the job of a record gave the process. */
async function recordOf({ store, caseId }: Running, no: number): Promise<JsonValue> {
  const record = await findRecordOfJob(store, { caseId, no });
  if (record === undefined) return {};
  const { id, number, status, startsOn, endsOn } = record;
  return { id, number, status, startsOn, endsOn: endsOn ?? null };
}

/** Lists are the same in whatever order: a draw has none that a story could tell before. */
function isSame(expected: JsonValue, given: JsonValue): boolean {
  return isDeepStrictEqual(ordered(expected), ordered(given));
}

const ordered = (value: JsonValue): JsonValue =>
  Array.isArray(value) ? value.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) : value;

/** Keys are easier to compare than the ids of people. */
const toldOf = (cast: Cast, value: JsonValue): string =>
  JSON.stringify(value, (_key, item: unknown) => (typeof item === 'string' ? cast.keyOf(asPersonId(item)) : item));

const objectOf = (value: JsonValue): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
