import { ApiProperty } from '@nestjs/swagger';
import { type JsonObject } from '#engine';
import { CaseSummaryDto, CaseTaskDto } from '../cases/cases.dto';
import { SupplementItemDto } from './task-hands.dto';

export class FormDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: Object, description: 'JSON Schema 2020-12' }) schema: JsonObject;
}

export class SubmissionDto {
  @ApiProperty() element: string;
  @ApiProperty() name: string;
  @ApiProperty() at: string;
  @ApiProperty({ type: Object, description: 'Sensitive fields are masked unless you may see them' }) data: JsonObject;
}

export class TaskDto extends CaseTaskDto {
  @ApiProperty({ type: CaseSummaryDto }) case: CaseSummaryDto;
  @ApiProperty({ required: false, type: FormDto, description: 'What to hand in; without a form an empty object' }) form?: FormDto;
  @ApiProperty({
    required: false,
    type: [SupplementItemDto],
    description: 'What the applicant was last asked to supplement, for this task',
  })
  supplementItems?: readonly SupplementItemDto[];
  @ApiProperty({ type: [SubmissionDto], description: 'What was handed in before, oldest first' }) submissions: readonly SubmissionDto[];
}
