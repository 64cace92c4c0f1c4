import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Public } from '../../auth/door';
import { addressKey } from '../../http/address-key';
import { IdempotencyKey } from '../../http/command-id';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import { sendFile } from '../../http/send-file';
import {
  CaseObjectionsDto,
  ObjectionCodeDto,
  ObjectionDto,
  ObjectionFateDto,
  ObjectionTakenDto,
  ObjectorDto,
  PurposeDto,
  TakenObjectionDto,
} from './objections.dto';
import { ObjectionsService } from './objections.service';
import { StaffObjectionsService } from './staff-objections.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;

@Controller('api')
export class ObjectionsController {
  constructor(
    private readonly service: ObjectionsService,
    private readonly staff: StaffObjectionsService,
  ) {}

  @Post('publicities/:publicity/entries/:caseNumber/objections')
  @Public()
  @ApiTags('public')
  @Operation({
    summary: 'Object (异议), by anybody while the publicity lasts',
    description: 'The first one opens the inquiry, further ones join it. The code is the only way to the answer.',
    status: 202,
    answers: ObjectionTakenDto,
    command: true,
    problems: ['unknown-publicity', 'publicity-ended', 'name-required', 'already-objected', 'too-many-requests', 'fields-invalid'],
  })
  object(
    @Param('publicity', new IdPipe('unknown-publicity')) publicityId: string,
    @Param('caseNumber') caseNumber: string,
    @IdempotencyKey() key: string,
    @Body() objection: ObjectionDto,
    @Req() request: Request,
  ): Promise<ObjectionTakenDto> {
    return this.service.object({ publicityId, caseNumber, address: addressKey(request.ip), key }, objection);
  }

  @Post('objections/lookup')
  @Public()
  @ApiTags('public')
  @Operation({
    summary: 'What became of an objection, by its code',
    answers: ObjectionFateDto,
    problems: ['unknown-objection', 'too-many-requests', 'fields-invalid'],
  })
  lookUp(@Body() { code }: ObjectionCodeDto, @Req() request: Request): Promise<ObjectionFateDto> {
    return this.service.lookUp(code, addressKey(request.ip));
  }

  @Post('cases/:id/objections')
  @ApiTags('cases')
  @Operation({
    summary: 'Writes down an objection for somebody at the window, with what they hand over',
    description:
      'As if they had sent it in: name and telephone go to who inquires alone, the code is for the objector. The audit names the clerk.',
    status: 202,
    answers: ObjectionTakenDto,
    command: true,
    problems: [
      'unknown-case',
      'unknown-publicity',
      'publicity-ended',
      'name-required',
      'already-objected',
      'unknown-document',
      'not-permitted',
      'fields-invalid',
      ...SIGNED_IN,
    ],
  })
  takeDown(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) caseId: CaseId,
    @IdempotencyKey() key: string,
    @Body() objection: TakenObjectionDto,
  ): Promise<ObjectionTakenDto> {
    return this.staff.takeDown(actor, { caseId, key }, objection);
  }

  @Get('cases/:id/objections/:objection/documents/:document')
  @ApiTags('cases')
  @Operation({
    summary: 'What an objector handed over, for whoever inquires; who looks and why is written down before the answer',
    problems: ['unknown-case', 'unknown-document', 'not-permitted', 'fields-invalid', ...SIGNED_IN],
  })
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) caseId: CaseId,
    @Param('objection', new IdPipe('unknown-document')) objection: string,
    @Param('document', new IdPipe('unknown-document')) id: string,
    @Query() { purpose }: PurposeDto,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.staff.document(actor, { caseId, objection, purpose }, id));
  }

  @Get('cases/:id/objections')
  @ApiTags('cases')
  @Operation({
    summary: 'Objections to what was public of a case, for staff; nobody learns here from whom they are',
    answers: CaseObjectionsDto,
    problems: ['unknown-case', 'not-permitted', ...SIGNED_IN],
  })
  list(@CurrentActor() actor: Actor, @Param('id', new IdPipe('unknown-case')) id: CaseId): Promise<CaseObjectionsDto> {
    return this.staff.list(actor, id);
  }

  @Post('cases/:id/objections/:objection/objector')
  @ApiTags('cases')
  @Operation({
    summary: 'Who objected, for whoever inquires; who looks and why is written down before the answer',
    answers: ObjectorDto,
    problems: ['unknown-case', 'unknown-objection', 'not-permitted', 'fields-invalid', ...SIGNED_IN],
  })
  objector(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-case')) caseId: CaseId,
    @Param('objection', new IdPipe('unknown-objection')) id: string,
    @Body() { purpose }: PurposeDto,
  ): Promise<ObjectorDto> {
    return this.staff.objector(actor, { caseId, objection: id, purpose });
  }
}
