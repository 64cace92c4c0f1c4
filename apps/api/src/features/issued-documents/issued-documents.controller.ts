import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { asPdf, sendPdf } from '../../http/send-pdf';
import { IssuedDocumentListDto, PrintDto } from './issued-documents.dto';
import { IssuedDocumentsService } from './issued-documents.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@ApiTags('issued-documents')
@Controller('api')
export class IssuedDocumentsController {
  constructor(private readonly service: IssuedDocumentsService) {}

  @Get('cases/:id/issued-documents')
  @Operation({
    summary: 'Documents that the case has written (通知书、决定书、证件); the offices’ own papers (审批表 …) for their staff alone',
    answers: IssuedDocumentListDto,
    problems: ['unknown-case', ...SIGNED_IN],
  })
  list(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-case')) id: CaseId): Promise<IssuedDocumentListDto> {
    return this.service.listOfCase(actor, id);
  }

  @Get('issued-documents/:id/content')
  @Operation({
    summary: 'The PDF; a masked copy for readers who may not read everything in it. Readings by staff are written down',
    problems: ['unknown-document', ...SIGNED_IN],
  })
  async content(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendPdf(response, await this.service.content(actor, id));
  }

  @Post('issued-documents/print')
  @Operation({
    summary: 'Up to 4000 documents as one PDF, in the order asked for',
    problems: ['unknown-document', 'document-revoked', 'fields-invalid', ...SIGNED_IN],
  })
  async print(@CurrentActor() actor: Actor, @Body() { ids }: PrintDto, @Res() response: Response): Promise<void> {
    const stream = await this.service.print(actor, ids);
    asPdf(response, 'documents');
    await pipeline(stream, response);
  }
}
