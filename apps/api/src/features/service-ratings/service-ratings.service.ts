import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isParty } from '#access';
import { type StartCase, SYSTEM } from '#cases';
import { type CaseId, type CommandId, derivedCommandId, isLowRating } from '#contract';
import { type CaseView, countRatings, insertRating, listActorsOfCase, type RatingCount } from '#store';
import { postedAt } from '../../auth/offices-with';
import { onceInParts } from '../../http/once';
import { PARTS, type Parts } from '../../parts';
import { accepted } from '../../problem/accepted';
import { ProblemError } from '../../problem/problem-error';
import { ratingState, RATING_FOLLOW_UP } from './rating-window';
import { readProcessWords } from '../figures/process-words';
import { readableCase } from '../cases/readable-case';
import { type RatedDto, type RatingCountDto, type RatingCountsDto, type RatingDto, type RatingsQueryDto } from './service-ratings.dto';

const DAY_MS = 86_400_000;

@Injectable()
export class ServiceRatingsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  /** Keeps the rating; a low one opens its follow-up first, under an id of the case's, so that nothing of it is lost or done twice. */
  async rate(actor: Actor, { caseId, id }: { readonly caseId: CaseId; readonly id: CommandId }, rating: RatingDto): Promise<RatedDto> {
    return onceInParts(this.parts, { actor, id, body: `rating ${caseId} ${JSON.stringify(rating)}` }, async () => {
      const { store, cases, wall } = this.parts;
      const found = await this.ratable(actor, caseId);
      const followUp = isLowRating(rating.level) ? await this.openFollowUp(actor, found, rating) : undefined;
      const { processId, organisationId } = found;
      const { level, reasons = [], comment } = rating;
      const ratedAt = await cases.businessNow(wall());
      const kept = { caseId, processId, organisationId, level, reasons, comment, ratedBy: actor.personId, ratedAt, followUp };
      if (!(await insertRating(store, kept))) throw new ProblemError('rated-before');
      return followUp === undefined ? {} : { followUp };
    });
  }

  /** Figures of the organisations where the actor may read them, and of those below. */
  async count(actor: Actor, { from, until }: RatingsQueryDto): Promise<RatingCountsDto> {
    const organisations = postedAt(actor, 'read-ratings');
    const [counts, { processOf }] = await Promise.all([
      countRatings(this.parts.store, { organisations, ...termOf({ from, until }) }),
      readProcessWords(this.parts, undefined),
    ]);
    return { counts: counts.map((each) => ({ ...countDto(each), processName: processOf(each.processId).name })) };
  }

  /** Ratings are not rated themselves. */
  private async ratable(actor: Actor, caseId: CaseId): Promise<CaseView> {
    const { store, cases } = this.parts;
    const found = await readableCase(store, actor, { caseId });
    if (!isParty(actor, found) || found.processId === RATING_FOLLOW_UP) throw new ProblemError('not-permitted');
    if (found.status !== 'closed') throw new ProblemError('case-open');
    const rating = await ratingState(this.parts, found, await cases.getDefinition(found.definitionHash));
    if (rating?.given !== undefined) throw new ProblemError('rated-before');
    if (rating?.possible !== true) throw new ProblemError('rating-over');
    return found;
  }

  private async openFollowUp(actor: Actor, found: CaseView, { level, reasons = [], comment }: RatingDto): Promise<CaseId | undefined> {
    const { store, cases, wall } = this.parts;
    const definition = await cases.getDefinition(found.definitionHash);
    const data = { caseNumber: found.number, processName: definition.graph.name, level, reasons: [...reasons] };
    const request: StartCase = {
      id: derivedCommandId('rating', found.id),
      processId: RATING_FOLLOW_UP,
      region: found.region,
      organisationId: found.organisationId,
      actor: SYSTEM,
      applicant: { id: actor.personId, name: actor.name },
      keptOut: await listActorsOfCase(store, found.id),
      data: comment === undefined ? data : { ...data, comment },
    };
    const started = await cases.startCase(request, wall());
    if (!started.ok && started.code === 'unknown-process') return undefined;
    if (!started.ok && started.code === 'idempotency-key-reused') throw new ProblemError('rated-before');
    return (await accepted(store, started)).caseId;
  }
}

/** From the beginning of the first day to the end of the last, in China. */
export const termOf = ({ from, until }: Pick<RatingsQueryDto, 'from' | 'until'>): { readonly from: Date; readonly until: Date } => ({
  from: dayOf(from),
  until: new Date(dayOf(until).getTime() + DAY_MS),
});

/** Midnight in China with which the day begins. */
const dayOf = (date: string): Date => new Date(`${date}T00:00:00+08:00`);

const countDto = ({ organisationId, organisationName, ...count }: RatingCount): Omit<RatingCountDto, 'processName'> => ({
  ...count,
  organisation: { id: organisationId, name: organisationName },
});
