import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { type OrganisationId } from '#contract';
import { ORGANISATION_KINDS, type OrganisationKind } from '#store';
import { type Awaited, type TaskKind, type Verb, VERBS } from '#tasks';

export const INBOX_TABS = ['mine', 'held', 'claimable', 'team', 'deputy', 'done'] as const;
/** By the business clock: overdue, due by the end of today, or by the end of Sunday; the last two without what is overdue. */
export const INBOX_DUES = ['overdue', 'today', 'week'] as const;
export const INBOX_ORDERS = ['urgency', 'oldest', 'newest'] as const;

/**
 * Why a task is shown to its reader: taken, assigned, done for somebody who delegated it, asked to sign, the applicant's, given away to a
 * delegate, somebody's on leave for whom the reader acts, offered to a post, or only to be read.
 */
export const REASONS = ['owner', 'assigned', 'delegate', 'signer', 'applicant', 'delegator', 'deputy', 'post', 'reader'] as const;

export const TASK_KINDS = ['step', 'signature', 'supplement'] as const satisfies readonly TaskKind[];
export const AWAITED = ['signatures', 'countersignatures', 'supplement'] as const satisfies readonly Awaited[];

export class InboxFilterDto {
  @ApiProperty({ required: false, example: 'chronic-card-appraisal' }) @IsOptional() @IsString() @MaxLength(100) process?: string;
  @ApiProperty({ required: false, example: 'firstReview', description: 'A step of that process' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  element?: string;
  @ApiProperty({ required: false, description: 'Handles the case, is its township or village, or applies; or lies above one that does' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organisation?: OrganisationId;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Matches(/^[0-9A-Za-z][0-9A-Za-z-]{0,39}$/) batch?: string;
  @ApiProperty({ enum: INBOX_DUES, required: false }) @IsOptional() @IsIn(INBOX_DUES) due?: (typeof INBOX_DUES)[number];
  @ApiProperty({
    required: false,
    minLength: 2,
    description: 'How a case number ends, or how an applicant’s name begins where all your posts see names',
  })
  @IsOptional()
  @IsString()
  @Length(2, 40)
  search?: string;
}

/** Every task of a tab under a filter. */
export class InboxTasksDto extends InboxFilterDto {
  @ApiProperty({ enum: INBOX_TABS }) @IsIn(INBOX_TABS) tab: (typeof INBOX_TABS)[number];
}

export class InboxQueryDto extends InboxTasksDto {
  @ApiProperty({ enum: INBOX_ORDERS, required: false, default: 'urgency' })
  @IsOptional()
  @IsIn(INBOX_ORDERS)
  sort?: (typeof INBOX_ORDERS)[number];
  @ApiProperty({ required: false, default: 20, minimum: 1, maximum: 100 })
  @IsOptional()
  @Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value))
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class NamedDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

export class ReasonDto {
  @ApiProperty({ enum: REASONS }) kind: (typeof REASONS)[number];
  @ApiProperty({
    required: false,
    type: NamedDto,
    description: 'Who assigned it or asked for it, for whom it is done, or who does it for you',
  })
  person?: NamedDto;
  @ApiProperty({ required: false, example: 'reviewer-1' }) post?: string;
  @ApiProperty({ required: false, example: '初审岗' }) postName?: string;
  @ApiProperty({ required: false }) organisationId?: string;
}

export class WhyNotDto {
  @ApiProperty({ description: 'Code of the problem that the request would have' }) code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class WithheldDto {
  @ApiProperty({ enum: VERBS }) verb: Verb;
  @ApiProperty({ example: 'separated', description: 'Code of the problem that the request would have' }) code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class RemainingDto {
  @ApiProperty({ type: 'integer', description: 'Working days to come; where overdue, those begun since it passed' }) workingDays: number;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ description: 'Whether this is its last day, as `due=today` finds it' }) today: boolean;
}

/** A task as each of its readers has it. */
export class CaseTaskDto {
  @ApiProperty({ description: '`<caseId>.<number>`' }) id: string;
  @ApiProperty({ description: 'Element of the process' }) element: string;
  @ApiProperty({ example: '初审' }) name: string;
  @ApiProperty({ enum: TASK_KINDS, description: 'A step, or a signature or supplement that hangs on a step' }) kind: TaskKind;
  @ApiProperty({ required: false, description: 'Id of the task that it hangs on' }) of?: string;
  @ApiProperty({ enum: ['ready', 'claimed', 'completed', 'cancelled'] }) status: string;
  @ApiProperty({ required: false, enum: AWAITED, description: 'Whose answer it waits for' }) awaits?: Awaited;
  @ApiProperty({ required: false, type: NamedDto }) owner?: NamedDto;
  @ApiProperty({ required: false, type: NamedDto, description: 'For whom the owner does it' }) delegator?: NamedDto;
  @ApiProperty({ required: false, description: 'Until when the owner has put it off' }) heldUntil?: string;
  @ApiProperty() openedAt: string;
  @ApiProperty({ required: false }) dueAt?: string;
  @ApiProperty({ required: false }) closedAt?: string;
  @ApiProperty({ enum: VERBS, isArray: true }) actions: readonly Verb[];
  @ApiProperty({ type: [WithheldDto], description: 'What you may not do now, and why' }) withheld: readonly WithheldDto[];
  @ApiProperty({ type: ReasonDto, description: 'Why it is yours, or that you only read it' }) because: ReasonDto;
  @ApiProperty({ required: false, type: [String], description: 'Ids of people whom a recorded exception lets do it' })
  excepted?: readonly string[];
}

/** A task in a list of many cases. */
export class TaskRowDto extends CaseTaskDto {
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty() processId: string;
  @ApiProperty() processName: string;
  @ApiProperty({ description: 'Name of the applicant, masked unless your post may see it' }) subject: string;
  @ApiProperty({ required: false }) stage?: string;
  @ApiProperty({ required: false }) townshipId?: string;
  @ApiProperty({ required: false, type: RemainingDto, description: 'Missing where the calendar of a year between is not published' })
  remaining?: RemainingDto;
}

export class InboxPageDto {
  @ApiProperty({ type: [TaskRowDto] }) rows: readonly TaskRowDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page; missing on the last' }) next?: string;
}

export class InboxCountsDto {
  @ApiProperty() mine: number;
  @ApiProperty({ description: 'Put off until a later day' }) held: number;
  @ApiProperty() claimable: number;
  @ApiProperty() team: number;
  @ApiProperty({ required: false, description: 'Of those for whom you act; missing where there are none' }) deputy?: number;
  @ApiProperty({ description: 'Completed by you today' }) done: number;
}

class StepChoiceDto {
  @ApiProperty() element: string;
  @ApiProperty({ example: '初审' }) name: string;
}

class ProcessChoiceDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [StepChoiceDto], description: 'Its steps that people do, in no order' }) steps: readonly StepChoiceDto[];
}

class InboxOrganisationDto extends NamedDto {
  @ApiProperty({ enum: ORGANISATION_KINDS }) kind: OrganisationKind;
  @ApiProperty({ required: false, description: 'Of a village: name of its township' }) within?: string;
}

export class InboxChoicesDto {
  @ApiProperty({ type: [ProcessChoiceDto] }) processes: readonly ProcessChoiceDto[];
  @ApiProperty({
    type: [InboxOrganisationDto],
    description: 'Below the organisations of your posts, and they themselves; by kind and name',
  })
  organisations: readonly InboxOrganisationDto[];
  @ApiProperty({
    type: [String],
    description: 'Batches of the cases that your offices handle, as far as you may read those, and of your own tasks; the last 50 by name',
  })
  batches: readonly string[];
  @ApiProperty({ description: 'Whether a search finds names' }) byName: boolean;
}
