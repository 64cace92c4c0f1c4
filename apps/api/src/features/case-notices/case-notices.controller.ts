import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { listNoticesOfCase, listOrganisations } from '#store';
import { CurrentActor } from '../../auth/actor-request';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { PARTS, type Parts } from '../../parts';
import { ProblemError } from '../../problem/problem-error';
import { readableCase } from '../cases/readable-case';
import { readerOf } from '../cases/reader';
import { literalTitle } from './literal-title';
import { noticeDto } from './case-notice-dto';
import { CaseNoticesDto } from './case-notices.dto';

@ApiTags('cases')
@Controller('api')
export class CaseNoticesController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Get('cases/:id/notices')
  @Operation({
    summary: 'Staff: whom the case told what by which channel, and what became of it; no texts',
    answers: CaseNoticesDto,
    problems: ['unknown-case', 'not-permitted', 'not-signed-in', 'session-expired'],
  })
  async list(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-case')) caseId: CaseId): Promise<CaseNoticesDto> {
    const { store, cases } = this.parts;
    const found = await readableCase(store, actor, { caseId });
    if (!readerOf(actor, found.scope).isStaff) throw new ProblemError('not-permitted');
    const notices = await listNoticesOfCase(store, caseId);
    const offices = [...new Set(notices.flatMap(({ organisationId }) => organisationId ?? []))];
    const names = new Map((await listOrganisations(store, offices)).map(({ id, name }) => [id, name]));
    const definition = await cases.getDefinition(found.definitionHash);
    const titleOf = (notice: string): string | undefined => literalTitle(definition, notice);
    return { notices: notices.map((notice) => noticeDto(notice, found, { names, titleOf })) };
  }
}
