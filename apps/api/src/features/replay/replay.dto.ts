import { ApiProperty } from '@nestjs/swagger';
import { FormDto } from '../tasks/task.dto';

export const ROLES = ['applicant', 'agent', 'staff', 'system'] as const;

export class ReplayedInputDto {
  @ApiProperty() label: string;
  @ApiProperty({ required: false, description: 'In words; left out where the reader may not see it' }) value?: string;
}

export class ReplayedDecisionDto {
  @ApiProperty() decision: string;
  @ApiProperty({ required: false }) name?: string;
  @ApiProperty({ type: [ReplayedInputDto], description: 'What it saw' }) inputs: readonly ReplayedInputDto[];
  @ApiProperty({ type: [Number], description: 'Rows that matched, from 1' }) rows: readonly number[];
  @ApiProperty({ required: false, description: 'What it gave; left out where the reader may not see what it saw' }) output?: string;
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

export class ReplayDto {
  @ApiProperty() number: string;
  @ApiProperty() processId: string;
  @ApiProperty() version: number;
  @ApiProperty({ required: false, description: 'As the diagram calls it' }) outcome?: string;
  @ApiProperty({ type: [ReplayedStepDto], description: 'At most 500' }) steps: readonly ReplayedStepDto[];
}
