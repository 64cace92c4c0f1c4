import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { sendPdf } from '../../http/send-pdf';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { ProofListDto } from './proofs.dto';
import { ProofsService } from './proofs.service';

const DOOR = ['unknown-case', 'not-permitted', 'not-signed-in', 'session-expired'] as const;

@ApiTags('cases')
@Controller('api/cases/:id/publicities')
export class ProofsController {
  constructor(private readonly service: ProofsService) {}

  @Get()
  @Operation({
    summary: 'What was public of a case, where and when, and what objections came to; for staff, and written down',
    answers: ProofListDto,
    problems: DOOR,
  })
  list(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-case')) caseId: CaseId): Promise<ProofListDto> {
    return this.service.list(actor, caseId);
  }

  @Get(':publicity/proof')
  @Operation({
    summary: 'The same of one publicity that is over, as PDF (公示证明)',
    problems: ['unknown-publicity', 'publicity-open', ...DOOR],
  })
  async print(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) caseId: CaseId,
    @Param('publicity', new IdPipe('unknown-publicity')) id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendPdf(response, { name: '公示证明', body: await this.service.print(actor, caseId, id) });
  }
}
