import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type JsonValue } from '#engine';
import { type ProblemBody } from '../../problem/problem-body';
import { ProblemDto } from '../../problem/problem.dto';
import { OutcomeDto } from '../tasks/task-commands.dto';
import { ANY_JSON } from '../definitions/folder.dto';

const LARGEST = 2 ** 31 - 1;

export class RepairQueryDto {
  @ApiProperty({
    required: false,
    enum: ['true', 'false'],
    description: '`true`: only say what would happen; nothing is written, and the key may be used again',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  preview?: 'true' | 'false';
}

export class RepairReasonDto {
  @ApiProperty({ maxLength: 500, description: 'Kept in the audit trail' }) @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class CorrectVariableDto extends RepairReasonDto {
  @ApiProperty({ example: '/application/account', description: "JSON pointer that begins with the variable's name" })
  @IsString()
  @Matches(/^(?:\/[^/]+)+$/)
  @MaxLength(500)
  path: string;
  @ApiProperty({
    ...ANY_JSON,
    description: 'As the form of the step that writes the variable allows, else of the type that was there',
  })
  @IsDefined()
  value: JsonValue;
  @ApiProperty({
    required: false,
    description: 'Number of a token, task or job from where the variable is seen: inside an instance, its own',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LARGEST)
  at?: number;
}

export class MoveTokenDto extends RepairReasonDto {
  @ApiProperty({ description: 'Number of the token, or of the task, job or timer that it waits for' })
  @IsInt()
  @Min(0)
  @Max(LARGEST)
  from: number;
  @ApiProperty({ description: 'Element id' }) @IsString() @IsNotEmpty() @MaxLength(200) to: string;
}

export class RedirectMessageDto extends RepairReasonDto {
  @ApiProperty({ description: 'Number of something that the case waits for, from its `standing`' })
  @IsInt()
  @Min(0)
  @Max(LARGEST)
  subscription: number;
}

export class OpenedDto {
  @ApiProperty() no: number;
  @ApiProperty() element: string;
}

export class PreviewTimerDto {
  @ApiProperty() element: string;
  @ApiProperty({ required: false }) dueAt?: string;
}

export class PreviewJobDto {
  @ApiProperty() element: string;
  @ApiProperty() topic: string;
}

export class PreviewMessageDto {
  @ApiProperty() element: string;
  @ApiProperty() message: string;
}

export class PreviewSentDto {
  @ApiProperty() notice: string;
  @ApiProperty() channel: string;
}

export class PreviewIncidentDto {
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty() code: string;
}

export class PreviewDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Names of the elements of the process, by id',
  })
  names: Readonly<Record<string, string>>;
  @ApiProperty({ description: 'Something is due and would happen before; it is not told here' }) dueFirst: boolean;
  @ApiProperty({ type: [String], description: 'Elements entered and flows taken' }) path: readonly string[];
  @ApiProperty({ type: [OpenedDto] }) tasksOpened: readonly OpenedDto[];
  @ApiProperty({ type: [OpenedDto] }) tasksClosed: readonly OpenedDto[];
  @ApiProperty({ type: [PreviewTimerDto] }) timersArmed: readonly PreviewTimerDto[];
  @ApiProperty({ type: [PreviewTimerDto] }) timersClosed: readonly PreviewTimerDto[];
  @ApiProperty({ type: [PreviewJobDto] }) jobsCreated: readonly PreviewJobDto[];
  @ApiProperty({ type: [PreviewMessageDto] }) messagesAwaited: readonly PreviewMessageDto[];
  @ApiProperty({ type: [PreviewSentDto], description: 'Notices by name and channel, letters to other cases (channel `case`) by kind' })
  sent: readonly PreviewSentDto[];
  @ApiProperty({ type: [PreviewIncidentDto] }) incidentsOpened: readonly PreviewIncidentDto[];
  @ApiProperty({ type: [Number] }) incidentsResolved: readonly number[];
  @ApiProperty() caseClosed: boolean;
  @ApiProperty({ required: false }) outcome?: string;
}

export class RepairDto {
  @ApiProperty({ required: false, type: OutcomeDto, description: 'What was done' }) done?: OutcomeDto;
  @ApiProperty({ required: false, type: PreviewDto, description: 'With `preview=true`: what would be' }) preview?: PreviewDto;
}

/** As many as one page of work shows at most, twice. */
const BULK_LIMIT = 200;

export class BulkRetryDto {
  @ApiProperty({ type: [String], minItems: 1, maxItems: BULK_LIMIT, description: 'Ids of incidents, each once' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_LIMIT)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  incidents: readonly string[];
}

export class FailedAgainDto {
  @ApiProperty({ description: 'The incident that is open now; the same or a later one' }) id: string;
  @ApiProperty({ example: 'job-failed' }) code: string;
  @ApiProperty({ required: false }) reason?: string;
  @ApiProperty({ format: 'date-time' }) openedAt: string;
}

const RETRY_STATES = ['open', 'waiting', 'resolved'] as const;

export class RetriedDto {
  @ApiProperty() incident: string;
  @ApiProperty({
    enum: RETRY_STATES,
    enumName: 'RetryState',
    description:
      'Looked up: `open` where the same thing has failed again (or was not tried), `waiting` where it has yet to be tried, else gone on',
  })
  state: (typeof RETRY_STATES)[number];
  @ApiProperty({ required: false, type: FailedAgainDto, description: 'What is open now' }) now?: FailedAgainDto;
  @ApiProperty({ required: false, type: ProblemDto, description: 'Where it was not retried' }) problem?: ProblemBody;
}

export class BulkRetriedDto {
  @ApiProperty({ type: [RetriedDto], description: 'In the order of the incidents' }) results: readonly RetriedDto[];
}

export class StandingTokenDto {
  @ApiProperty() token: number;
  @ApiProperty() element: string;
  @ApiProperty({ required: false }) name?: string;
  @ApiProperty({ example: 'task' }) waitsFor: string;
  @ApiProperty({ type: [String], description: 'Elements that it may be moved to' }) mayMoveTo: readonly string[];
}

export class VariableDto {
  @ApiProperty() name: string;
  @ApiProperty({ example: 'object' }) type: string;
}

export class AwaitedMessageDto extends PreviewMessageDto {
  @ApiProperty() no: number;
}

export class StandingDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Names of the elements of the process, by id',
  })
  names: Readonly<Record<string, string>>;
  @ApiProperty({ type: [StandingTokenDto] }) tokens: readonly StandingTokenDto[];
  @ApiProperty({ type: [VariableDto], description: 'Of the process, without their values' }) variables: readonly VariableDto[];
  @ApiProperty({ type: [AwaitedMessageDto] }) messagesAwaited: readonly AwaitedMessageDto[];
}
