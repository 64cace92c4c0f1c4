import { ApiProperty } from '@nestjs/swagger';

/** What a task page tells of a case's past. */
export const HISTORY_KINDS = [
  'task-claimed',
  'task-released',
  'task-assigned',
  'task-transferred',
  'task-delegated',
  'task-returned',
  'task-held',
  'task-resumed',
  'task-reoffered',
  'task-completed',
  'task-handed-in',
  'task-signed',
  'signers-added',
  'signers-withdrawn',
  'task-sent-back',
  'task-taken-back',
  'supplement-asked',
  'supplement-withdrawn',
  'supplement-made',
  'supplement-lapsed',
  'separation-excepted',
  'recused',
  'message-received',
  'withdrawn',
] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export class HistoryEntryDto {
  @ApiProperty({ description: 'Number of the entry in the audit trail' }) seq: number;
  @ApiProperty() at: string;
  @ApiProperty({ enum: HISTORY_KINDS }) kind: HistoryKind;
  @ApiProperty({ description: 'You did it' }) mine: boolean;
  @ApiProperty({ required: false, description: 'The step in plain words' }) step?: string;
  @ApiProperty({ required: false, description: 'Who did it' }) by?: string;
  @ApiProperty({ required: false, type: [String], description: 'To whom it was given, or of whom it was asked' })
  people?: readonly string[];
  @ApiProperty({ required: false, description: 'Why, for those who may see medical data' }) reason?: string;
  @ApiProperty({ required: false, description: 'The rule that allows it' }) basis?: string;
  @ApiProperty({ required: false, description: 'Until when it was put off' }) until?: string;
}
