import { builtInEntry, type Definition } from '#cases';
import { type CaseSummary, findRatingLevel } from '#store';
import { type Parts } from '../../parts';
import { type RatingLevel } from '#contract';

/** The process in which low ratings are verified, put right and answered; where it is not deployed they only count. */
export const RATING_FOLLOW_UP = 'service-rating-follow-up';

const DAY_MS = 86_400_000;
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The last day (ISO) on which a closed case may be rated (好差评); undefined for an open one, and for a follow-up, which is not rated itself. */
export function lastRatingDay(
  definition: Pick<Definition, 'parameters'>,
  { processId, closedAt, region, startedAt }: CaseSummary,
): string | undefined {
  if (closedAt === undefined || processId === RATING_FOLLOW_UP) return undefined;
  const days = Number(builtInEntry('ratingDays', { definition, row: { region, startedAt } }).value);
  return DAY.format(new Date(closedAt.getTime() + days * DAY_MS));
}

/** Whether a closed case may still be rated, until when, and how it was rated. */
export interface RatingState {
  readonly possible: boolean;
  readonly until?: string;
  readonly given?: RatingLevel;
}

/** How the rating of a case stands; undefined for one that is not rated at all. */
export async function ratingState(
  { store, cases, wall }: Parts,
  found: CaseSummary,
  definition: Pick<Definition, 'parameters'>,
): Promise<RatingState | undefined> {
  const until = lastRatingDay(definition, found);
  if (until === undefined) return undefined;
  const given = await findRatingLevel(store, found.id);
  if (given !== undefined) return { possible: false, given };
  return { possible: DAY.format(await cases.businessNow(wall())) <= until, until };
}
