import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AUTHORITY_GROUNDS, type OrganisationId, type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { BULK_RUN_VERBS } from '#store';
import { ApplicantDto } from '../applications/applications.dto';
import { InboxTasksDto, NamedDto } from '../inbox/inbox.dto';
import { AfterNumberDto } from '../../http/after-number.dto';

/** As many as fit into one request with their forms; more follow in further requests. */
export const ITEMS_AT_ONCE = 500;
const STATES = ['collecting', 'working', 'done', 'cancelled'] as const;
const STATUSES = ['pending', 'done', 'refused', 'failed'] as const;

export class BulkItemDto {
  @ApiProperty({ required: false, description: 'Id of a task; with `apply` none' }) @IsOptional() @IsString() @MaxLength(60) task?: string;
  @ApiProperty({ required: false, type: ApplicantDto, description: 'With `apply`: who applies' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;
  @ApiProperty({ required: false, type: Object, description: 'The form of this item alone' }) @IsOptional() @IsObject() data?: JsonObject;
}

export class BulkItemsDto {
  @ApiProperty({ description: 'Number of the first item of this request, from 1; a number that was handed in stays as it was' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  from: number;
  @ApiProperty({ type: [BulkItemDto], maxItems: ITEMS_AT_ONCE })
  @IsArray()
  @ArrayMaxSize(ITEMS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => BulkItemDto)
  items: readonly BulkItemDto[];
}

export class BatchTasksDto {
  @ApiProperty() @IsString() @Matches(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/) batch: string;
  @ApiProperty({ example: 'chronic-card-appraisal' }) @IsString() @MaxLength(100) processId: string;
  @ApiProperty({ example: 'firstReview' }) @IsString() @MaxLength(100) element: string;
}

export class BulkApplicationDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) @IsString() @MaxLength(100) processId: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(64) townshipId?: OrganisationId;
  @ApiProperty({ enum: AUTHORITY_GROUNDS, description: 'Why you may apply for these people' })
  @IsIn(AUTHORITY_GROUNDS)
  ground: (typeof AUTHORITY_GROUNDS)[number];
}

export class BulkRunOrderDto {
  @ApiProperty({ enum: BULK_RUN_VERBS }) @IsIn(BULK_RUN_VERBS) verb: (typeof BULK_RUN_VERBS)[number];
  @ApiProperty({ required: false, format: 'uuid', description: 'With `assign`: a candidate of them all' })
  @ValidateIf(({ verb }: BulkRunOrderDto) => verb === 'assign')
  @IsUUID()
  personId?: PersonId;
  @ApiProperty({ required: false, type: Object, description: 'With `complete`: handed in for every task without a form of its own' })
  @IsOptional()
  @IsObject()
  data?: JsonObject;
  @ApiProperty({ required: false, type: BulkApplicationDto, description: 'With `apply`' })
  @ValidateIf(({ verb }: BulkRunOrderDto) => verb === 'apply')
  @IsObject()
  @ValidateNested()
  @Type(() => BulkApplicationDto)
  application?: BulkApplicationDto;
  @ApiProperty({
    required: false,
    type: BatchTasksDto,
    description: 'All tasks of an element in a batch that are yours, or that you may assign',
  })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BatchTasksDto)
  of?: BatchTasksDto;
  @ApiProperty({ required: false, type: InboxTasksDto, description: 'All tasks of a tab of your inbox under a filter' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => InboxTasksDto)
  inbox?: InboxTasksDto;
  @ApiProperty({ required: false, type: [BulkItemDto], maxItems: ITEMS_AT_ONCE })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(ITEMS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => BulkItemDto)
  items?: readonly BulkItemDto[];
  @ApiProperty({ required: false, description: 'false: more items follow, and it waits to be started' })
  @IsOptional()
  @IsBoolean()
  start?: boolean;
}

export class MoveBulkRunDto {
  @ApiProperty({ enum: ['start', 'cancel'] }) @IsIn(['start', 'cancel']) verb: 'start' | 'cancel';
}

export class SentenceDto {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class BulkCountDto {
  @ApiProperty({ enum: STATUSES }) status: (typeof STATUSES)[number];
  @ApiProperty({ required: false, description: 'Why, where it was refused or failed' }) code?: string;
  @ApiProperty({ required: false, type: SentenceDto, description: 'The same for people' }) why?: SentenceDto;
  @ApiProperty() items: number;
}

export class BulkRunDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: BULK_RUN_VERBS }) verb: string;
  @ApiProperty({ enum: STATES }) state: string;
  @ApiProperty() orderedAt: string;
}

export class BulkRunStatusDto extends BulkRunDto {
  @ApiProperty() total: number;
  @ApiProperty({ type: [BulkCountDto], description: 'The most frequent first' }) counts: readonly BulkCountDto[];
}

export class BulkRunListDto {
  @ApiProperty({ type: [BulkRunDto], description: 'Your own, the latest first, at most 50' }) runs: readonly BulkRunDto[];
}

export class BulkResultsQuery extends AfterNumberDto {
  @ApiProperty({ required: false, enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: (typeof STATUSES)[number];
}

export class BulkItemResultDto {
  @ApiProperty() no: number;
  @ApiProperty({ required: false, description: 'Id of the task' }) task?: string;
  @ApiProperty({ required: false, description: 'With `apply`: the case that it has become' }) caseId?: string;
  @ApiProperty({ required: false, description: 'Number of the case, where you may read it' }) caseNumber?: string;
  @ApiProperty({ required: false, description: 'Name of the step, where you may read its case' }) name?: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ required: false }) code?: string;
  @ApiProperty({ required: false, type: SentenceDto, description: 'The same for people' }) why?: SentenceDto;
  @ApiProperty({ required: false, type: NamedDto, description: 'Who has it now, where somebody else was faster' }) owner?: NamedDto;
}

export class BulkItemResultsDto {
  @ApiProperty({ type: [BulkItemResultDto], description: 'By number, at most 500' }) items: readonly BulkItemResultDto[];
}
