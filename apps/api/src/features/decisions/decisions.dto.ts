import { ApiProperty } from '@nestjs/swagger';
import { type JsonValue } from '#engine';

export class DecisionValueDto {
  @ApiProperty({ example: '病种类别' }) label: string;
  @ApiProperty({ type: Object, nullable: true, description: 'JSON; what you may not see is masked' }) value: JsonValue;
  @ApiProperty({ required: false, enum: ['fen'], description: 'An amount of money' }) unit?: 'fen';
}

export class DecisionTestDto {
  @ApiProperty() label: string;
  @ApiProperty({ example: '> 3', description: 'The test as the table has it' }) test: string;
}

export class MatchedRowDto {
  @ApiProperty({ description: 'Row of the table, from 1' }) number: number;
  @ApiProperty({ type: [DecisionTestDto], description: 'Tests that are not open' }) tests: readonly DecisionTestDto[];
  @ApiProperty({ required: false, description: 'Why the row is there, as its author wrote it' }) note?: string;
}

export class DecisionParameterDto {
  @ApiProperty() name: string;
  @ApiProperty({ example: '受理期限', description: 'What people call it; its name where it has no title' }) title: string;
  @ApiProperty({ type: Object, nullable: true }) value: JsonValue;
  @ApiProperty({ required: false, example: 'working-day' }) unit?: string;
  @ApiProperty({ required: false, description: 'Where it is written' }) source?: string;
  @ApiProperty({ required: false, description: 'From which day it holds' }) effectiveFrom?: string;
  @ApiProperty({ required: false, description: 'Region code, `*` for every region' }) region?: string;
}

export class MadeDecisionDto {
  @ApiProperty({ description: 'What it is called' }) name: string;
  @ApiProperty({ type: [DecisionValueDto] }) inputs: readonly DecisionValueDto[];
  @ApiProperty({ description: 'Rows of the table; 0 where it is no table' }) rulesTried: number;
  @ApiProperty({ type: [MatchedRowDto], description: 'Rows that matched' }) rows: readonly MatchedRowDto[];
  @ApiProperty({ type: [DecisionValueDto] }) results: readonly DecisionValueDto[];
  @ApiProperty({ type: [DecisionParameterDto], description: 'Numbers of the region that it read' })
  parameters: readonly DecisionParameterDto[];
  @ApiProperty({ type: () => [MadeDecisionDto], description: 'Decisions that it rests on' }) required: readonly MadeDecisionDto[];
}

export class CaseDecisionDto {
  @ApiProperty({ description: 'Number of the entry in the audit trail' }) seq: number;
  @ApiProperty() at: string;
  @ApiProperty({ description: 'The step in plain words' }) step: string;
  @ApiProperty({ example: '确定认定方式', description: 'What the file of rules is called' }) ruleSet: string;
  @ApiProperty({ description: 'Beginning of the SHA-256 of the file of rules' }) ruleHash: string;
  @ApiProperty({ required: false, type: MadeDecisionDto, description: 'Missing where your post may not see medical data' })
  made?: MadeDecisionDto;
}

export class CaseDecisionsDto {
  @ApiProperty({ type: [CaseDecisionDto], description: 'Oldest first' }) decisions: readonly CaseDecisionDto[];
}
