import { ApiProperty } from '@nestjs/swagger';
import { type JsonObject } from '#engine';
import { CaseSummaryDto } from '../cases/cases.dto';
import { CaseTaskDto, RemainingDto, WhyNotDto } from '../inbox/inbox.dto';
import { ClockDto } from '../clocks/clocks.dto';
import { HistoryEntryDto } from './task-history.dto';
import { SupplementItemDto } from './task-hands.dto';

export class FormDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: Object, description: 'JSON Schema 2020-12' }) schema: JsonObject;
}

export class SubmissionDto {
  @ApiProperty({ description: 'Number of the entry in the audit trail' }) seq: number;
  @ApiProperty() element: string;
  @ApiProperty() name: string;
  @ApiProperty() at: string;
  @ApiProperty({ required: false, description: 'Who handed it in, by the name that you may see' }) by?: string;
  @ApiProperty({ type: Object, description: 'Sensitive fields are masked unless you may see them' }) data: JsonObject;
  @ApiProperty({ required: false, type: FormDto, description: 'By which it was handed in' }) form?: FormDto;
}

class PerformerDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

export class ReturnTargetDto {
  @ApiProperty() element: string;
  @ApiProperty() name: string;
  @ApiProperty({ required: false, type: PerformerDto, description: 'Who did it last' }) performer?: PerformerDto;
  @ApiProperty({ required: false, description: 'When' }) at?: string;
  @ApiProperty({ description: 'Whether the case may come straight back here' }) straightBack: boolean;
  @ApiProperty({ required: false, type: WhyNotDto, description: 'Why one cannot go back there' }) whyNot?: WhyNotDto;
}

export class SentBackDto {
  @ApiProperty({ enum: ['task-sent-back', 'task-taken-back'] }) kind: string;
  @ApiProperty({ required: false, description: 'The step that it was sent back from' }) from?: string;
  @ApiProperty({ required: false, type: PerformerDto }) by?: PerformerDto;
  @ApiProperty() at: string;
  @ApiProperty() reason: string;
}

export class TaskDto extends CaseTaskDto {
  @ApiProperty({
    required: false,
    type: RemainingDto,
    description: 'Of an open task; missing where the calendar of a year between is not published',
  })
  remaining?: RemainingDto;
  @ApiProperty({ type: CaseSummaryDto }) case: CaseSummaryDto;
  @ApiProperty({ description: "Number of the case's last audit entry: it grows with everything that happens in the case" }) seq: number;
  @ApiProperty({ description: 'You read the case as its staff do: history and decisions are yours to see' }) staff: boolean;
  @ApiProperty({ type: [ClockDto], description: 'Limits of the case' }) clocks: readonly ClockDto[];
  @ApiProperty({ type: [HistoryEntryDto], description: 'For staff: who did what in the case, oldest first' })
  history: readonly HistoryEntryDto[];
  @ApiProperty({ required: false, type: FormDto, description: 'What to hand in; without a form an empty object' }) form?: FormDto;
  @ApiProperty({
    required: false,
    type: [SupplementItemDto],
    description: 'What the applicant was last asked to supplement, for this task',
  })
  supplementItems?: readonly SupplementItemDto[];
  @ApiProperty({ type: [SubmissionDto], description: 'What was handed in before, oldest first' }) submissions: readonly SubmissionDto[];
  @ApiProperty({ type: [ReturnTargetDto], description: 'Earlier steps, the latest first; for whoever may send the task back' })
  mayReturnTo: readonly ReturnTargetDto[];
  @ApiProperty({ required: false, type: SentBackDto, description: 'Why the step is to be done again' }) sentBack?: SentBackDto;
  @ApiProperty({ required: false, description: 'What was said to you when the task was passed on to you, or when you were asked to sign' })
  whyGiven?: string;
}
