import { ApiProperty } from '@nestjs/swagger';
import { FormDto } from '../tasks/task.dto';
import { AfterNumberDto } from '../../http/after-number.dto';

export const ROLES = ['applicant', 'agent', 'staff', 'system'] as const;

export class ReplayedInputDto {
  @ApiProperty() label: string;
  @ApiProperty({ required: false, description: 'In words; left out where the reader may not see it' }) value?: string;
}

export class ReplayedDecisionDto {
  @ApiProperty() decision: string;
  @ApiProperty({ description: 'What it is called' }) name: string;
  @ApiProperty({ type: [ReplayedInputDto], description: 'What it saw, as people call it' }) inputs: readonly ReplayedInputDto[];
  @ApiProperty({ type: [Number], description: 'Rows that matched, from 1' }) rows: readonly number[];
  @ApiProperty({ type: [ReplayedInputDto], description: 'What it gave' }) results: readonly ReplayedInputDto[];
}

export class ReplayedConditionDto {
  @ApiProperty() flow: string;
  @ApiProperty({ description: 'FEEL as it is written' }) text: string;
  @ApiProperty() result: boolean;
}

export class ReplayedStepDto {
  @ApiProperty() seq: number;
  @ApiProperty() at: string;
  @ApiProperty({ example: 'task-completed' }) kind: string;
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty({ required: false, description: 'As the diagram calls the element' }) name?: string;
  @ApiProperty({ enum: ROLES }) role: (typeof ROLES)[number];
  @ApiProperty({ type: [String], description: 'Posts that the element is for' }) posts: readonly string[];
  @ApiProperty({ type: [String], description: 'Elements entered and flows taken, in order' }) walked: readonly string[];
  @ApiProperty({ type: [ReplayedDecisionDto] }) decisions: readonly ReplayedDecisionDto[];
  @ApiProperty({ type: [ReplayedConditionDto] }) conditions: readonly ReplayedConditionDto[];
  @ApiProperty({ required: false, type: FormDto }) form?: FormDto;
  @ApiProperty({ required: false, type: Object, description: 'What was handed in, masked as the reader may see it' }) data?: object;
}

export class ReplayQuery extends AfterNumberDto {}

export class ReplayDto {
  @ApiProperty() number: string;
  @ApiProperty() processId: string;
  @ApiProperty() version: number;
  @ApiProperty({ required: false, description: 'As the diagram calls it' }) outcome?: string;
  @ApiProperty({ type: [ReplayedStepDto], description: 'At most 500 from there on' }) steps: readonly ReplayedStepDto[];
  @ApiProperty({ required: false, description: 'What `after` must be to get those that follow; missing at the end' }) next?: number;
}
