import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { type OrganisationId, type PersonId } from '#contract';
import { WORKLOAD_STATES, type WorkloadState } from '#store';
import { wholeNumber } from '../../http/whole-number';
import { NamedDto, RemainingDto } from '../inbox/inbox.dto';

export class PostNameDto {
  @ApiProperty({ example: 'reviewer-1' }) post: string;
  @ApiProperty({ example: '初审岗' }) postName: string;
  @ApiProperty() organisationId: string;
  @ApiProperty() organisation: string;
}

export class PostLoadDto extends PostNameDto {
  @ApiProperty({ description: 'Open and with nobody' }) free: number;
  @ApiProperty({ description: 'Open and with somebody' }) claimed: number;
  @ApiProperty({ description: 'Of both' }) overdue: number;
  @ApiProperty({ description: 'Of both: due later than now, by the end of Sunday' }) dueThisWeek: number;
  @ApiProperty({ description: 'Done since Monday by those who hold the post' }) done: number;
}

export class PersonLoadDto {
  @ApiProperty({ type: NamedDto }) person: NamedDto;
  @ApiProperty({ type: [PostNameDto], description: 'Posts held today in these organisations' }) posts: readonly PostNameDto[];
  @ApiProperty() claimed: number;
  @ApiProperty() overdue: number;
  @ApiProperty() dueThisWeek: number;
  @ApiProperty({ description: 'Since Monday' }) done: number;
}

export class WorkloadDto {
  @ApiProperty({ type: [PostLoadDto] }) posts: readonly PostLoadDto[];
  @ApiProperty({ type: [PersonLoadDto], description: 'The most overdue first' }) people: readonly PersonLoadDto[];
}

export class WorkloadTasksQueryDto {
  @ApiProperty({ required: false, enum: WORKLOAD_STATES, default: 'open' }) @IsOptional() @IsIn(WORKLOAD_STATES) state?: WorkloadState;
  @ApiProperty({ required: false, format: 'uuid', description: 'Whoever has them' }) @IsOptional() @IsUUID() person?: PersonId;
  @ApiProperty({ required: false, description: 'With `organisation`' }) @IsOptional() @IsString() @MaxLength(100) post?: string;
  @ApiProperty({ required: false, description: 'With `post`' }) @IsOptional() @IsString() @MaxLength(100) organisation?: OrganisationId;
  @ApiProperty({ required: false, default: 50, minimum: 1, maximum: 100 })
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

const asList = ({ value }: { readonly value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value);

export class CandidatesQueryDto {
  @ApiProperty({ type: String, description: 'Ids of up to 200 tasks, with commas between' })
  @Transform(asList)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  tasks: readonly string[];
}

export class CandidateDto {
  @ApiProperty({ type: NamedDto }) person: NamedDto;
  @ApiProperty({ type: [String], description: 'Ids of the tasks that could be given to them; the giving judges again' })
  tasks: readonly string[];
  @ApiProperty({ description: 'Open tasks that they have' }) load: number;
}

export class CandidatesDto {
  @ApiProperty({ type: [CandidateDto], description: 'Who could take most of them first, then who has least' })
  candidates: readonly CandidateDto[];
}

export class LadderQueryDto {
  @ApiProperty({ required: false, example: 'rung-1', description: 'Only what stands on this rung' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rung?: string;
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class ToldRungDto {
  @ApiProperty({ example: 'rung-1' }) rung: string;
  @ApiProperty({ example: '分管领导' }) postName: string;
  @ApiProperty({ description: 'Name of the organisation' }) organisation: string;
  @ApiProperty() at: string;
}

export class RungCountDto {
  @ApiProperty({ example: 'rung-1' }) rung: string;
  @ApiProperty() count: number;
}

export class LateClockDto {
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty() processName: string;
  @ApiProperty({ description: 'The clock, or the task whose days it counts, in plain words' }) name: string;
  @ApiProperty({ description: 'The rung told last' }) rung: string;
  @ApiProperty({ type: [ToldRungDto], description: 'Who was told, the last first' })
  told: readonly ToldRungDto[];
  @ApiProperty({ required: false }) dueAt?: string;
  @ApiProperty({ required: false, type: RemainingDto }) remaining?: RemainingDto;
  @ApiProperty({ required: false, description: 'Id of the task, where it is the days of one' }) task?: string;
  @ApiProperty({ required: false, type: NamedDto, description: 'Who has that task' }) owner?: NamedDto;
}

export class LadderDto {
  @ApiProperty({ type: [RungCountDto] }) rungs: readonly RungCountDto[];
  @ApiProperty({ type: [LateClockDto] }) rows: readonly LateClockDto[];
  @ApiProperty({ required: false, description: 'Give it as `after` for the next page' }) next?: string;
}
