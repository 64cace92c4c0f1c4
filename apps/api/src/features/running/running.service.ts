import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '#access';
import { maskName } from '#forms';
import { countOpenOf, countRunning, findVersionHead, listStandingCases, type RunningQuery, type StandingCase } from '#store';
import { officesWith } from '../../auth/offices-with';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { type VersionKey } from '../definitions/definitions.service';
import { type RunningDto, type StandingCaseDto, type StandingCasesDto, type StandingCasesQuery } from './running.dto';

const PAGE = 50;

/** Where the open cases of a version stand, for those who look after processes in the offices that handle them. */
@Injectable()
export class RunningService {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  async running(actor: Actor, key: VersionKey): Promise<RunningDto> {
    const query = await this.queryOf(actor, key);
    const { store } = this.parts;
    const [openCases, elements] = await Promise.all([countOpenOf(store, query), countRunning(store, query)]);
    return { openCases, elements };
  }

  async cases(actor: Actor, key: VersionKey, { element, after }: StandingCasesQuery): Promise<StandingCasesDto> {
    const query = await this.queryOf(actor, key);
    const found = await listStandingCases(this.parts.store, { ...query, element, after, limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    return { cases: page.map(standingDto), ...(found.length > PAGE && last !== undefined ? { next: last.id } : {}) };
  }

  private async queryOf(actor: Actor, key: VersionKey): Promise<RunningQuery> {
    const { store, cases, config, wall } = this.parts;
    const [found, organisations, now] = await Promise.all([
      findVersionHead(store, { ...key, region: config.region }),
      officesWith(store, actor, 'read-definitions'),
      cases.businessNow(wall()),
    ]);
    if (found === undefined) throw new ProblemError('unknown-version');
    return { hash: found.hash, organisations, now };
  }
}

const standingDto = ({ subject, isOrganisation, township, startedAt, dueAt, ...standing }: StandingCase): StandingCaseDto => ({
  ...standing,
  subject: isOrganisation ? subject : maskName(subject),
  startedAt: startedAt.toISOString(),
  ...(township === undefined ? {} : { township }),
  ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }),
});
