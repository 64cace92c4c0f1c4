import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { MESSAGE_STATUSES, MESSAGE_TABS, type MessageStatus, type MessageTab } from '#store';
import { NamedDto, RemainingDto } from '../inbox/inbox.dto';

export class DepartmentMessagesQueryDto {
  @ApiProperty({
    required: false,
    enum: MESSAGE_TABS,
    description: 'What waits for an answer (default), what of it is overdue, what nobody has received yet, or what was answered',
  })
  @IsOptional()
  @IsIn(MESSAGE_TABS)
  tab?: MessageTab;

  @ApiProperty({ required: false, description: 'Id of the last message of the page before' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  after?: string;

  @ApiProperty({ required: false, minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class AnswerMessageDto {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What the form of the answer asks for' })
  @IsObject()
  data: Readonly<Record<string, unknown>>;
}

export class DepartmentMessageDto {
  @ApiProperty() id: string;
  @ApiProperty({ description: 'Kind of message', example: 'identity.check' }) type: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) fields: object;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What the fields are called, when the message is read alone',
  })
  labels?: Readonly<Record<string, string>>;
  @ApiProperty({ type: NamedDto, description: 'Who was asked' }) to: NamedDto;
  @ApiProperty({ type: NamedDto, description: 'Who handles the case' }) from: NamedDto;
  @ApiProperty() caseNumber: string;
  @ApiProperty({ description: 'Name of the process of the case' }) processName: string;
  @ApiProperty({ enum: MESSAGE_STATUSES, enumName: 'MessageStatus' }) status: MessageStatus;
  @ApiProperty({ format: 'date-time' }) sentAt: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'The end of the last day for an answer' }) dueAt?: string;
  @ApiProperty({ required: false, type: RemainingDto, description: 'While it waits; missing where a year between is not published' })
  remaining?: RemainingDto;
  @ApiProperty({ required: false, format: 'date-time' }) receivedAt?: string;
  @ApiProperty({ required: false, format: 'date-time', description: 'When it was answered or closed' }) endedAt?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'What was answered, when the message is read alone' })
  answer?: object;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'JSON Schema of the answer, when the message is read alone',
  })
  answerForm?: object;
}

export class MessageCountsDto {
  @ApiProperty() waiting: number;
  @ApiProperty({ description: 'Of those that wait' }) overdue: number;
  @ApiProperty() unread: number;
}

export class DepartmentMessagesDto {
  @ApiProperty({ type: [DepartmentMessageDto] }) messages: readonly DepartmentMessageDto[];
  @ApiProperty({ required: false, description: 'Send it as `after` for the next page; missing on the last one' }) next?: string;
}
