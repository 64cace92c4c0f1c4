import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type PersonId } from '#contract';
import { type JsonObject } from '#engine';
import { type ProblemBody } from '../../problem/problem-body';
import { ProblemDto } from '../../problem/problem.dto';
import { OutcomeDto } from './task-commands.dto';
import { CopyRecipientDto } from './task-hands.dto';

export const BULK_VERBS = ['claim', 'assign', 'reoffer', 'complete', 'urge', 'copy'] as const;
/** As many as one page of work shows at most, twice. */
export const BULK_LIMIT = 200;

export class BulkAnswerDto {
  @ApiProperty() @IsString() @MaxLength(60) task: string;
  @ApiProperty({ type: Object, description: 'As the form of this task says' }) @IsObject() data: JsonObject;
}

export class BulkDto {
  @ApiProperty({ enum: BULK_VERBS }) @IsIn(BULK_VERBS) verb: (typeof BULK_VERBS)[number];
  @ApiProperty({ type: [String], minItems: 1, maxItems: BULK_LIMIT, description: 'Ids of tasks, each once' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_LIMIT)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  tasks: readonly string[];
  @ApiProperty({ required: false, format: 'uuid', description: 'With `assign`: a candidate of them all' })
  @ValidateIf(({ verb }: BulkDto) => verb === 'assign')
  @IsUUID()
  personId?: PersonId;
  @ApiProperty({ required: false, type: Object, description: 'With `complete`: what is handed in for each that has no answer of its own' })
  @ValidateIf(({ verb, answers }: BulkDto) => verb === 'complete' && answers === undefined)
  @IsObject()
  data?: JsonObject;
  @ApiProperty({
    required: false,
    type: [BulkAnswerDto],
    maxItems: BULK_LIMIT,
    description: 'With `complete`: what is handed in for single tasks',
  })
  @ValidateIf(({ verb, answers }: BulkDto) => verb === 'complete' && answers !== undefined)
  @IsArray()
  @ArrayMaxSize(BULK_LIMIT)
  @ArrayUnique(({ task }: BulkAnswerDto) => task)
  @ValidateNested({ each: true })
  @Type(() => BulkAnswerDto)
  answers?: readonly BulkAnswerDto[];
  @ApiProperty({ required: false, type: [CopyRecipientDto], description: 'With `copy`: who gets a copy of each' })
  @ValidateIf(({ verb }: BulkDto) => verb === 'copy')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CopyRecipientDto)
  to?: readonly CopyRecipientDto[];
}

export class BulkResultDto {
  @ApiProperty() task: string;
  @ApiProperty({ required: false, type: OutcomeDto, description: 'Where it was done' }) outcome?: OutcomeDto;
  @ApiProperty({ required: false, type: ProblemDto, description: 'Where it was not' }) problem?: ProblemBody;
}

export class BulkResultsDto {
  @ApiProperty({ type: [BulkResultDto], description: 'In the order of the tasks' }) results: readonly BulkResultDto[];
}
