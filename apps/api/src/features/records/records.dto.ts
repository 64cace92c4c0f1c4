import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { type RecordId } from '#contract';
import { type JsonObject } from '#engine';
import { RECORD_STATUSES, type RecordStatus } from '#store';
import { IsIdentityNumber } from '../../http/identity-number';
import { NamedDto } from '../inbox/inbox.dto';
import { FormDto } from '../tasks/task.dto';
import { wholeNumber } from '../../http/whole-number';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class RecordPageQuery {
  @ApiProperty({ required: false, format: 'uuid', description: 'The last record of the page before' })
  @IsOptional()
  @IsUUID()
  after?: RecordId;
}

export class RecordQuery extends RecordPageQuery {
  @ApiProperty({ required: false, example: 'service-agreement', description: 'One of kind, number and organisation must be given' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  kind?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(64) number?: string;
  @ApiProperty({ required: false, description: 'Whose records they are' }) @IsOptional() @IsString() @MaxLength(64) organisation?: string;
  @ApiProperty({ required: false, enum: RECORD_STATUSES }) @IsOptional() @IsIn(RECORD_STATUSES) status?: RecordStatus;
}

export class EndingRecordQuery extends RecordPageQuery {
  @ApiProperty({ example: 'chronic-card' }) @IsString() @MaxLength(64) kind: string;
  @ApiProperty({ example: '2026-12-01', description: 'The first day that is too late' })
  @Matches(DAY)
  @IsISO8601({ strict: true })
  before: string;
  @ApiProperty({ required: false, description: '`endsOn` of the last record of the page before; goes with `after`' })
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  afterDay?: string;
}

export class RecordSearchDto extends RecordPageQuery {
  @ApiProperty({ description: 'Identity number (18 characters)' }) @IsIdentityNumber() identityNumber: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(64) kind?: string;
}

export class RecordHolderDto {
  @ApiProperty({ enum: ['person', 'organisation'] }) type: 'person' | 'organisation';
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Of a person masked for those whose posts do not entitle to names' }) name: string;
}

export class RecordDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() number: string;
  @ApiProperty({ example: 'chronic-card' }) kind: string;
  @ApiProperty({ required: false, example: '门诊慢特病证' }) kindName?: string;
  @ApiProperty({ enum: RECORD_STATUSES }) status: RecordStatus;
  @ApiProperty({ example: '2026-04-01', description: 'First day' }) startsOn: string;
  @ApiProperty({ required: false, example: '2028-03-31', description: 'Last day; none where it holds until it is ended' }) endsOn?: string;
  @ApiProperty({ description: 'Holds beyond its last day, while a case that follows it up is open' }) inGrace: boolean;
  @ApiProperty({ type: RecordHolderDto }) holder: RecordHolderDto;
  @ApiProperty({ required: false, type: Object, description: 'Sensitive fields of somebody else are masked in lists' })
  content?: JsonObject;
  @ApiProperty() issuedAt: string;
}

export class RecordListDto {
  @ApiProperty({ type: [RecordDto], description: 'At most 50' }) records: readonly RecordDto[];
}

export class RecordHistoryQuery {
  @ApiProperty({ required: false, description: '`no` of the last entry of the page before' })
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Max(Number.MAX_SAFE_INTEGER)
  @Min(1)
  before?: number;
}

export class RecordEntryDto {
  @ApiProperty() no: number;
  @ApiProperty({ enum: ['issued', 'changed', 'suspended', 'resumed', 'ended', 'continued', 'replanned'] }) kind: string;
  @ApiProperty({ description: 'The day from which it holds' }) fromDay: string;
  @ApiProperty({ description: 'When it was written' }) at: string;
  @ApiProperty({ required: false, description: 'Free text: for the holder, and for posts that may read illnesses' }) reason?: string;
  @ApiProperty({ required: false, type: Object, description: 'Fields of the content that changed, masked by role' }) content?: JsonObject;
}

export class RecordEventDto {
  @ApiProperty({ example: 'reminder:window-open', description: '`end`, `reminder:<name>` or `follow-up:<name>`' }) event: string;
  @ApiProperty() dueOn: string;
  @ApiProperty({ required: false }) doneAt?: string;
}

export class RecordCaseDto {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty() processId: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
}

export class RecordKindsDto {
  @ApiProperty({ type: [NamedDto], description: 'Kinds that processes of this region make' }) kinds: readonly NamedDto[];
}

export class WholeRecordDto extends RecordDto {
  @ApiProperty({ required: false, type: FormDto, description: 'What its content means' }) form?: FormDto;
  @ApiProperty({ type: [RecordEntryDto], description: 'The latest first, at most 100' }) history: readonly RecordEntryDto[];
  @ApiProperty({ type: [RecordEventDto], description: 'What falls due, and what did' }) events: readonly RecordEventDto[];
  @ApiProperty({ type: [RecordCaseDto], description: 'Made, changed or followed it up, as far as you may read them; the latest first' })
  cases: readonly RecordCaseDto[];
}
