import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '#access';
import { type RecordId } from '#contract';
import { CurrentActor } from '../../auth/actor-request';
import { Needs } from '../../auth/door';
import { IdPipe } from '../../http/id-pipe';
import { Operation } from '../../http/operation';
import {
  EndingRecordQuery,
  RecordHistoryQuery,
  RecordKindsDto,
  RecordListDto,
  RecordPageQuery,
  RecordQuery,
  RecordSearchDto,
  WholeRecordDto,
} from './records.dto';
import { RecordsService } from './records.service';

const SIGNED_IN = ['not-signed-in', 'session-expired'] as const;
const STAFF = ['fields-invalid', 'not-permitted', ...SIGNED_IN] as const;

@ApiTags('records')
@Controller('api')
export class RecordsController {
  constructor(private readonly service: RecordsService) {}

  @Get('my-records')
  @Operation({
    summary: 'Your records and those of organisations in whose name you act, the latest first',
    answers: RecordListDto,
    problems: ['fields-invalid', ...SIGNED_IN],
  })
  mine(@CurrentActor() actor: Actor, @Query() query: RecordPageQuery): Promise<RecordListDto> {
    return this.service.mine(actor, query);
  }

  @Get('records')
  @Needs('read-cases')
  @Operation({
    summary: 'Records that your office or one below it handled, by kind, number or organisation, the latest first',
    answers: RecordListDto,
    problems: STAFF,
  })
  list(@CurrentActor() actor: Actor, @Query() query: RecordQuery): Promise<RecordListDto> {
    return this.service.list(actor, query);
  }

  @Get('record-kinds')
  @Needs('read-cases')
  @Operation({
    summary: 'Kinds of records (证件、协议、备案) that there are',
    answers: RecordKindsDto,
    problems: ['not-permitted', ...SIGNED_IN],
  })
  kinds(): Promise<RecordKindsDto> {
    return this.service.kinds();
  }

  @Get('ending-records')
  @Needs('read-cases')
  @Operation({ summary: 'Those of a kind that stand and end before a day, the earliest first', answers: RecordListDto, problems: STAFF })
  ending(@CurrentActor() actor: Actor, @Query() query: EndingRecordQuery): Promise<RecordListDto> {
    return this.service.ending(actor, query);
  }

  @Post('record-search')
  @Needs('find-by-identity-number')
  @Operation({
    summary: 'Records of a person by identity number (in the body, never in an address)',
    answers: RecordListDto,
    problems: STAFF,
  })
  search(@CurrentActor() actor: Actor, @Body() query: RecordSearchDto): Promise<RecordListDto> {
    return this.service.search(actor, query);
  }

  @Get('records/:id')
  @Operation({
    summary: 'A record with its history, what falls due of it, and its cases. What staff read in clear is written down',
    answers: WholeRecordDto,
    problems: ['unknown-record', 'fields-invalid', ...SIGNED_IN],
  })
  read(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('unknown-record')) id: RecordId,
    @Query() query: RecordHistoryQuery,
  ): Promise<WholeRecordDto> {
    return this.service.read(actor, id, query);
  }
}
