import { type StartCase } from '#cases';
import { asCaseId, asCommandId } from '#contract';
import { type Play, playStep, ScenarioError, startRequest, type Step } from '#scenarios';
import { findOrganisation, listTasksOfCase, type Store } from '#store';
import { type CountyCast } from './cast-county';
import { type LivedStory } from './plan-life';
import { type Parts, settleCase } from './settle-case';

/** A case of the county that goes on. */
export interface Living extends Play {
  readonly cast: CountyCast;
}

interface Beginning {
  readonly cast: CountyCast;
  readonly at: Date;
  readonly id: string;
}

/** Begins the case of a story; undefined where it is refused, as for a resident who has the benefit already. */
export async function beginStory(
  parts: Parts,
  { processId, scenario }: LivedStory,
  { cast, at, id }: Beginning,
): Promise<Living | undefined> {
  const { store, cases } = parts;
  const definition = await cases.findProcess(processId, { region: scenario.case.region, wall: at });
  if (definition === undefined) return undefined;
  const request = await startRequest(cast, definition, { ...scenario, start: { ...scenario.start, at: at.toISOString() } });
  const started = await cases.startCase({ ...(await named(store, request)), id: asCommandId(id) }, at);
  if (!started.ok) return undefined;
  const caseId = asCaseId(started.caseId);
  const settle = (when: Date): Promise<void> => settleCase(parts, caseId, when);
  await settle(at);
  return { store, cases, cast, definition, caseId, settle };
}

/** Stories know institutions by their ids alone; the county knows what they are called. */
async function named(store: Store, request: StartCase): Promise<StartCase> {
  const { applicantOrganisation } = request;
  const found = applicantOrganisation && (await findOrganisation(store, applicantOrganisation.id));
  return found === undefined ? request : { ...request, applicantOrganisation: { id: found.id, name: found.name } };
}

/** Does a step of a story; false where life went another way, so that the story ends there and the case stays as it is. */
export async function liveStep(living: Living, step: Step, { at, place }: { readonly at: Date; readonly place: string }): Promise<boolean> {
  try {
    if (step.do === 'job' || step.do === 'wait') {
      await living.settle(at);
      return true;
    }
    await living.settle(at);
    await recastByLot(living, step);
    await playStep(living, { ...step, stage: undefined } as Step, { at, place });
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}

/** A seat in a panel is filled by whomever the lot has chosen, whoever the story has expected there. */
async function recastByLot({ store, caseId, cast }: Living, step: Step): Promise<void> {
  if (step.do !== 'complete') return;
  const seats = (await listTasksOfCase(store, caseId)).filter(
    ({ element, status, ownerId }) => element === step.element && status === 'claimed' && ownerId !== undefined,
  );
  const expected = cast.people.get(step.by);
  const [seat] = seats;
  if (seat?.ownerId !== undefined && !seats.some(({ ownerId }) => ownerId === expected)) cast.recast(step.by, seat.ownerId);
}
