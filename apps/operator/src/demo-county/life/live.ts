import { type ProcessFiles } from '#cases';
import { County } from './cast-county';
import { deliverAll } from './deliver-all';
import { beginStory, liveStep, type Living } from './live-story';
import { type LivedStory, planLife, type Span } from './plan-life';
import { createRandom } from './random';
import { listResidents } from './residents';
import { type Parts } from './settle-case';
import { takeSome } from './take-some';

/** What came of it. */
export interface Lived {
  readonly cases: number;
  /** Stories whose beginning was refused. */
  readonly refused: number;
}

interface Event {
  readonly at: Date;
  readonly story: LivedStory;
  /** Number of the step; the beginning has none. */
  readonly step?: number;
}

/** Three cases for two residents: some apply twice. */
const RESIDENTS_PER_CASE = 2 / 3;

/**
 * Lets a county live: stories of its processes with people of its own, each at its time, all in the order in which they happen, as far as the span goes. The same seed gives
 * the same life. Nothing is written but by the processes.
 */
export async function live(
  parts: Parts,
  folders: readonly ProcessFiles[],
  { span, seed }: { readonly span: Span; readonly seed: number },
): Promise<Lived> {
  const random = createRandom(seed);
  const residents = listResidents(random, Math.ceil(span.cases * RESIDENTS_PER_CASE));
  const stories = planLife(folders, residents, { span, random });
  const county = new County(parts.store, random, span);
  const going = new Map<LivedStory, Living>();
  let refused = 0;
  for (const { at, story, step } of eventsOf(stories, span.until)) {
    if (step === undefined) {
      const cast = await county.engage(story.scenario, story.resident);
      const begun = await beginStory(parts, story, { cast, at, id: `county ${String(stories.indexOf(story))}` });
      if (begun === undefined) refused += 1;
      else going.set(story, begun);
      continue;
    }
    const living = going.get(story);
    const next = story.scenario.steps[step];
    if (living === undefined || next === undefined) continue;
    if (!(await liveStep(living, next, { at, place: `step ${String(step + 1)}` }))) going.delete(story);
  }
  await settleAll(going, span.until);
  await takeSome(going.values(), { at: span.until, random });
  await deliverAll(parts.store, span.until);
  return { cases: stories.length - refused, refused };
}

/** What happens in the span, in its order. */
function eventsOf(stories: readonly LivedStory[], until: Date): readonly Event[] {
  const later = (text: string, { shift }: LivedStory): Date => new Date(new Date(text).getTime() + shift);
  return stories
    .flatMap((story): readonly Event[] => [
      { at: later(story.scenario.start.at, story), story },
      ...story.scenario.steps.map(({ at }, step) => ({ at: later(at, story), story, step })),
    ])
    .filter(({ at }) => at < until)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

async function settleAll(going: ReadonlyMap<LivedStory, Living>, at: Date): Promise<void> {
  for (const living of going.values()) await living.settle(at);
}
