import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { FormDto } from '../tasks/task.dto';

/** A value of any kind, as JSON. */
export const ANY_JSON = {
  oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'object' }, { type: 'array', items: {} }],
  nullable: true,
} satisfies ApiPropertyOptions;

/** What the diagram says of an element, in the order in which it is told. */
export const FACT_KINDS = [
  'post',
  'applicant',
  'form',
  'due',
  'decision',
  'document',
  'notice',
  'department-message',
  'publicity',
  'message',
  'topic',
  'process',
  'outcome',
] as const;

export class ElementFactDto {
  @ApiProperty({ enum: FACT_KINDS }) kind: (typeof FACT_KINDS)[number];
  @ApiProperty({ description: 'Name of what is meant; FEEL begins with =' }) value: string;
}

export class ElementDto {
  @ApiProperty() id: string;
  @ApiProperty({ required: false }) name?: string;
  @ApiProperty({ example: 'userTask' }) type: string;
  @ApiProperty({ type: [ElementFactDto] }) facts: readonly ElementFactDto[];
}

export class FolderFormDto extends FormDto {
  @ApiProperty({ example: 'first-review' }) name: string;
}

export class DecisionRowDto {
  @ApiProperty({ type: [String], description: 'FEEL as it is written; - accepts anything' }) tests: readonly string[];
  @ApiProperty({ type: [String] }) results: readonly string[];
  @ApiProperty({ required: false }) note?: string;
}

export class DecisionDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'decisions/appraisal-route.dmn' }) file: string;
  @ApiProperty({ required: false, example: 'UNIQUE' }) hitPolicy?: string;
  @ApiProperty({ type: [String] }) inputs: readonly string[];
  @ApiProperty({ type: [String] }) outputs: readonly string[];
  @ApiProperty({ type: [DecisionRowDto] }) rows: readonly DecisionRowDto[];
  @ApiProperty({ required: false, description: 'Where it has no table' }) expression?: string;
}

export const TEXT_KINDS = ['document', 'notice', 'publicity', 'department-message', 'record'] as const;

export class FolderTextDto {
  @ApiProperty({ enum: TEXT_KINDS }) kind: (typeof TEXT_KINDS)[number];
  @ApiProperty({ example: 'approved' }) name: string;
  @ApiProperty({ description: 'As it is written; FEEL begins with =' }) title: string;
}

/** Whose words they are: codes of one kind may take each other's place. */
const WORD_KINDS = ['folder', 'form', 'post', 'identity-tag', 'organisation'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

export class ParameterWordDto {
  @ApiProperty({ example: 'deductibleFen', description: 'A field of the value, or a code in it' }) name: string;
  @ApiProperty({ example: '年度起付标准', description: 'In the language of the reader' }) word: string;
  @ApiProperty({ enum: WORD_KINDS, description: 'Who names it; all codes of a kind may stand where one of them stands' }) kind: WordKind;
}

export class FolderParameterDto {
  @ApiProperty() name: string;
  @ApiProperty({ required: false, example: '受理期限', description: 'What people call it; older folders have none' }) title?: string;
  @ApiProperty(ANY_JSON) value: unknown;
  @ApiProperty() unit: string;
  @ApiProperty({ description: 'Division code or its beginning; * everywhere' }) region: string;
  @ApiProperty() effectiveFrom: string;
  @ApiProperty() source: string;
  @ApiProperty({ type: [ParameterWordDto], description: 'What people call its fields and codes' }) words: readonly ParameterWordDto[];
}

/** A process folder as people read it. */
export class FolderDto {
  @ApiProperty() processId: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'BPMN 2.0 XML with its drawing' }) diagram: string;
  @ApiProperty({ type: [ElementDto] }) elements: readonly ElementDto[];
  @ApiProperty({ type: [FolderFormDto] }) forms: readonly FolderFormDto[];
  @ApiProperty({ type: [DecisionDto] }) decisions: readonly DecisionDto[];
  @ApiProperty({ type: [FolderTextDto] }) texts: readonly FolderTextDto[];
  @ApiProperty({ type: [FolderParameterDto] }) parameters: readonly FolderParameterDto[];
  @ApiProperty({ description: 'Scenarios and vectors in the folder' }) scenarios: number;
}
