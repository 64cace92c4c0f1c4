import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Request } from 'express';
import { Public } from '../../auth/door';
import { addressKey } from '../../http/address-key';
import { IdempotencyKey } from '../../http/command-id';
import { Operation } from '../../http/operation';
import { ObjectionDto, ObjectionTakenDto, PublicityPageDto, PublicityQueryDto } from './publicities.dto';
import { PublicitiesService } from './publicities.service';

@ApiTags('public')
@Controller('api/publicities')
@Public()
export class PublicitiesController {
  constructor(private readonly service: PublicitiesService) {}

  @Get()
  @Operation({
    summary: 'What is public now (公示), latest first',
    answers: PublicityPageDto,
    problems: ['invalid-cursor', 'fields-invalid'],
  })
  list(@Query() { after }: PublicityQueryDto): Promise<PublicityPageDto> {
    return this.service.list(after);
  }

  @Post(':caseNumber/objections')
  @Operation({
    summary: 'Object (异议), by anybody while the publicity lasts',
    status: 202,
    answers: ObjectionTakenDto,
    command: true,
    problems: ['unknown-publicity', 'too-many-requests', 'fields-invalid'],
  })
  async object(
    @Param('caseNumber') caseNumber: string,
    @IdempotencyKey() key: string,
    @Body() objection: ObjectionDto,
    @Req() request: Request,
  ): Promise<ObjectionTakenDto> {
    await this.service.object({ caseNumber, address: addressKey(request.ip), key }, objection);
    return { received: true };
  }
}
