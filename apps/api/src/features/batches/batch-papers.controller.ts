import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { Operation } from '../../http/operation';
import { asPdf } from '../../http/send-pdf';
import { BatchPapersQuery, IssueListQuery, type ListFormat } from './batch-papers.dto';
import { BatchPapersService } from './batch-papers.service';

const DOOR = ['unknown-batch', 'batch-too-large', 'fields-invalid', 'not-permitted', 'not-signed-in', 'session-expired'] as const;

const FILES = {
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  'csv-gb18030': { ending: 'csv', type: 'text/csv; charset=gb18030' },
} as const satisfies Record<Exclude<ListFormat, 'pdf'>, { readonly ending: string; readonly type: string }>;

@ApiTags('batches')
@Controller('api/batches')
export class BatchPapersController {
  constructor(private readonly service: BatchPapersService) {}

  @Get(':batch/documents')
  @Needs('read-cases')
  @Operation({
    summary:
      'All documents of one template in a batch, such as its cards, as one PDF in the order of the cases, at most 4000. Readings are written down',
    problems: DOOR,
  })
  async print(
    @CurrentActor() actor: Actor,
    @Param('batch') batch: string,
    @Query() query: BatchPapersQuery,
    @Res() response: Response,
  ): Promise<void> {
    const stream = await this.service.print(actor, batch, query);
    asPdf(response, `${batch}-${query.document}`);
    await pipeline(stream, response);
  }

  @Get(':batch/issue-list')
  @Needs('read-cases')
  @Operation({
    summary: 'Who is to be given the documents of a batch (发证名单): masked names and what the documents say, without numbers of persons',
    problems: DOOR,
  })
  async list(
    @CurrentActor() actor: Actor,
    @Param('batch') batch: string,
    @Query() { format = 'xlsx', ...query }: IssueListQuery,
    @Res() response: Response,
  ): Promise<void> {
    const stream = await this.service.list(actor, batch, { ...query, format });
    if (format === 'pdf') asPdf(response, `${batch}-list`);
    else {
      const { ending, type } = FILES[format];
      response.setHeader('Content-Type', type);
      response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${batch}-list.${ending}`)}`);
      response.setHeader('Cache-Control', 'private, no-store');
    }
    await pipeline(stream, response);
  }
}
