import { ApiProperty } from '@nestjs/swagger';

export class FieldFaultDto {
  @ApiProperty({ description: 'JSON pointer into what was sent', example: '/data/phone' }) path: string;
  @ApiProperty({ example: 'unknown-field' }) code: string;
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

/** RFC 9457 problem details. */
export class ProblemDto {
  @ApiProperty({ example: 'urn:huiban:problem:task-closed' }) type: string;
  @ApiProperty({ example: '该任务已结束。' }) title: string;
  @ApiProperty({ example: 'The task is closed.' }) titleEn: string;
  @ApiProperty({ example: 409 }) status: number;
  @ApiProperty({ example: 'task-closed', description: 'Stable; decide by this one' }) code: string;
  @ApiProperty({ required: false }) detail?: string;
  @ApiProperty({ required: false }) detailEn?: string;
  @ApiProperty({
    required: false,
    example: '请返回列表，办理其他任务。',
    description: 'What to do about it, where the title does not say it',
  })
  next?: string;
  @ApiProperty({ required: false, example: 'Go back to the list for another task.' }) nextEn?: string;
  @ApiProperty({ required: false, type: [FieldFaultDto] }) errors?: FieldFaultDto[];
  @ApiProperty({ required: false, description: 'Who has the task', type: Object }) owner?: { id: string; name: string };
  @ApiProperty({ required: false, description: 'Under which the cause is in the log' }) logId?: string;
}
