import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { ArchiveQueryDto } from './archive.dto';
import { ArchiveService } from './archive.service';

@ApiTags('cases')
@Controller('api')
export class ArchiveController {
  constructor(private readonly service: ArchiveService) {}

  @Get('cases/:id/archive')
  @Needs('export-archive')
  @Operation({
    summary: 'The archive package (ZIP) of a closed case, everything in clear; who gets it and why is written down before the answer',
    problems: ['unknown-case', 'case-open', 'archive-too-large', 'not-permitted', 'fields-invalid', 'not-signed-in', 'session-expired'],
  })
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) id: CaseId,
    @Query() { purpose }: ArchiveQueryDto,
    @Res() response: Response,
  ): Promise<void> {
    const { name, bytes } = await this.service.open(actor, id, purpose);
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    response.setHeader('Cache-Control', 'private, no-store');
    await pipeline(Readable.from(bytes), response);
  }
}
