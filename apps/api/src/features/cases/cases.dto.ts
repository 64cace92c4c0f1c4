import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { AUTHORITY_EVIDENCE, AUTHORITY_GROUNDS, type AuthorityEvidence, type CaseId } from '#contract';
import { type JsonObject, type JsonValue } from '#engine';
import { IsIdentityNumber } from '../../http/identity-number';
import { wholeNumber } from '../../http/whole-number';
import { ClockDto, RungDto } from '../clocks/clocks.dto';
import { CaseTaskDto, NamedDto } from '../inbox/inbox.dto';
import { DeskDto } from './desk.dto';
import { ProgressDto } from '../progress/progress.dto';
import { PARTY_CASES, type PartyCases } from '#store';
import { AfterNumberDto } from '../../http/after-number.dto';

const PARTY_ROLES = ['applicant', 'agent', 'organisation'] as const;
type PartyRole = (typeof PARTY_ROLES)[number];

export class CaseSummaryDto {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty() processId: string;
  @ApiProperty() processName: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty({ required: false }) stage?: string;
  @ApiProperty({ required: false, description: 'The stage in plain words' }) stageName?: string;
  @ApiProperty({ required: false }) outcome?: string;
  @ApiProperty({ required: false, description: 'The outcome in plain words' }) outcomeName?: string;
  @ApiProperty({ description: 'Name of the applicant, masked unless you may see it' }) subject: string;
  @ApiProperty({ type: NamedDto, description: 'Handling organisation' }) organisation: NamedDto;
  @ApiProperty({ required: false }) townshipId?: string;
  @ApiProperty({ required: false }) townshipName?: string;
  @ApiProperty() startedAt: string;
  @ApiProperty({ required: false }) closedAt?: string;
}

export class LinkedCaseDto {
  @ApiProperty({ enum: ['caller', 'called'], description: 'Whether it has called this case, or was called by it' }) relation: string;
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty() processId: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty({ required: false }) outcome?: string;
}

export class AgentAuthorityDto {
  @ApiProperty({ enum: AUTHORITY_GROUNDS }) ground: string;
  @ApiProperty({ enum: AUTHORITY_EVIDENCE, description: '`stated` is proven by nothing yet' }) evidence: AuthorityEvidence;
  @ApiProperty({ required: false, description: 'The signed paper' }) documentId?: string;
  @ApiProperty({ required: false, description: 'When it ends by itself' }) endsAt?: string;
}

export class AgentDto extends NamedDto {
  @ApiProperty({
    required: false,
    type: AgentAuthorityDto,
    description: 'By what the agent acts; missing for cases from before it was recorded',
  })
  authority?: AgentAuthorityDto;
}

export class CaseDto extends CaseSummaryDto {
  @ApiProperty({ required: false, type: AgentDto }) agent?: AgentDto;
  @ApiProperty({ type: [CaseTaskDto] }) tasks: readonly CaseTaskDto[];
  @ApiProperty({ type: [ClockDto] }) clocks: readonly ClockDto[];
  @ApiProperty({ type: [RungDto], description: 'For staff: rungs that ladders of tasks have climbed' }) taskRungs: readonly RungDto[];
  @ApiProperty({ type: [LinkedCaseDto], description: 'The case that called this one first' }) linked: readonly LinkedCaseDto[];
  @ApiProperty({ required: false, type: DeskDto, description: 'For staff: what it waits for, and what you may do' }) desk?: DeskDto;
  @ApiProperty({ required: false, enum: PARTY_ROLES, description: 'What you are in it; missing for staff' }) role?: PartyRole;
  @ApiProperty({ required: false, type: ProgressDto, description: 'For its parties: where it is, in plain words' }) progress?: ProgressDto;
}

export class UrgedDto {
  @ApiProperty({ description: 'Tasks whose owners or posts were told' }) urged: number;
}

export class TimelineQueryDto extends AfterNumberDto {
  @ApiProperty({ required: false, default: 100, minimum: 1, maximum: 500 })
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(500)
  limit?: number;
}

export class TimelineEntryDto {
  @ApiProperty() seq: number;
  @ApiProperty() at: string;
  @ApiProperty({ example: 'task-completed' }) kind: string;
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty({ required: false, description: 'The element in plain words' }) name?: string;
  @ApiProperty({ required: false, description: 'Who did it' }) by?: string;
  @ApiProperty({ required: false, description: 'For staff: why a task was passed on, put off or shared' }) reason?: string;
  @ApiProperty({ required: false, description: 'For staff: the legal basis of an exception' }) basis?: string;
  @ApiProperty({ required: false, type: Object, description: 'What was handed in, as far as you may see it' }) data?: JsonObject;
  @ApiProperty({ required: false, type: [Object], description: 'For staff: decisions with what they saw and why' })
  decisions?: JsonValue;

  @ApiProperty({ required: false, type: [Object], description: 'For staff: what the votes of a panel came to, without names' })
  tallies?: JsonValue;
}

export class TimelineDto {
  @ApiProperty({ type: [TimelineEntryDto] }) entries: readonly TimelineEntryDto[];
}

export class CaseSearchDto {
  @ApiProperty({ description: 'Identity number (18 characters)' }) @IsIdentityNumber() identityNumber: string;
}

export class CasePageQuery {
  @ApiProperty({ required: false, format: 'uuid', description: 'The last case of the page before' })
  @IsOptional()
  @IsUUID()
  after?: CaseId;
}

export class OwedDto {
  @ApiProperty({ description: '`<caseId>.<number>`' }) taskId: string;
  @ApiProperty({ example: '补正' }) name: string;
  @ApiProperty({ required: false, description: 'Where the name is not a word of the process' }) nameEn?: string;
  @ApiProperty({ required: false }) dueAt?: string;
}

export class MyCaseDto extends CaseSummaryDto {
  @ApiProperty({ enum: PARTY_ROLES, description: 'What you are in it' }) role: PartyRole;
  @ApiProperty({ type: [OwedDto], description: 'What you owe, the most urgent first' }) todo: readonly OwedDto[];
}

export class MyCasesQuery extends CasePageQuery {
  @ApiProperty({
    required: false,
    enum: PARTY_CASES,
    description: 'Those in which you owe something, the other open ones, or the closed ones',
  })
  @IsOptional()
  @IsIn(PARTY_CASES)
  which?: PartyCases;
}

export class MyCasesDto {
  @ApiProperty({ type: [MyCaseDto] }) cases: readonly MyCaseDto[];
}

export class CaseListDto {
  @ApiProperty({ type: [CaseSummaryDto] }) cases: readonly CaseSummaryDto[];
}

export class MessageInDto {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(200) correlation?: string;
  @ApiProperty({ type: Object }) @IsObject() payload: JsonObject;
}
