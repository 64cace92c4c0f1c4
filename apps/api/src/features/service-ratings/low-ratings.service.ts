import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { listLowRatings, type LowRating, type LowRatingKey } from '#store';
import { postedAt } from '../../auth/offices-with';
import { isCaseId } from '../../http/id-pipe';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { outcomeName } from '../cases/plain-words';
import { readProcessWords } from '../figures/process-words';
import { RATING_FOLLOW_UP } from './rating-window';
import { termOf } from './service-ratings.service';
import { type FollowUpDto, type LowRatingsDto, type LowRatingsQueryDto } from './service-ratings.dto';

const PAGE = 50;
const LIST = 'low-ratings';

/** Low ratings as supervisors see them: what was rated and what came of it. */
@Injectable()
export class LowRatingsService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async page(actor: Actor, { from, until, after }: LowRatingsQueryDto): Promise<LowRatingsDto> {
    const { store, cursors } = this.parts;
    const key = after === undefined ? undefined : keyOf(cursors.read(LIST, after));
    const organisations = postedAt(actor, 'read-ratings');
    const found = await listLowRatings(store, { organisations, ...termOf({ from, until }), after: key, limit: PAGE + 1 });
    const rows = found.slice(0, PAGE);
    const [{ processOf }, told] = await Promise.all([readProcessWords(this.parts, undefined), this.outcomes()]);
    const last = found.length > PAGE ? rows.at(-1) : undefined;
    return {
      ratings: rows.map(({ caseId: id, processId, organisationName: organisation, level, reasons, ratedAt, followUp }) => ({
        ...{ id, organisation, level, reasons },
        processName: processOf(processId).name,
        ratedAt: ratedAt.toISOString(),
        ...(followUp === undefined ? {} : { followUp: told(followUp) }),
      })),
      ...(last === undefined ? {} : { next: cursors.write(LIST, [last.ratedAt.toISOString(), last.caseId]) }),
    };
  }

  /** How outcomes of follow-ups are called. */
  private async outcomes(): Promise<(followUp: NonNullable<LowRating['followUp']>) => FollowUpDto> {
    const { cases, config, wall } = this.parts;
    const definition = await cases.findProcess(RATING_FOLLOW_UP, { region: config.region, wall: wall() });
    return ({ outcome, ...followUp }) => {
      const name = definition === undefined ? undefined : outcomeName(definition.graph, outcome);
      return { ...followUp, ...(name === undefined ? {} : { outcome: name }) };
    };
  }
}

function keyOf(json: unknown): LowRatingKey {
  const [ratedAt, caseId]: readonly unknown[] = Array.isArray(json) ? json : [];
  if (typeof ratedAt !== 'string' || !isCaseId(caseId)) throw new ProblemError('invalid-cursor');
  return { ratedAt: new Date(ratedAt), caseId };
}
