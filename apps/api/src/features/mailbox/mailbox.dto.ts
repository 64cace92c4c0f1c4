import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { wholeNumber } from '../../http/whole-number';
import { AfterNumberDto } from '../../http/after-number.dto';

export class MailboxQueryDto extends AfterNumberDto {
  @ApiProperty({ required: false, default: 20, minimum: 1, maximum: 100 })
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
  @ApiProperty({ required: false, enum: ['true', 'false'], default: 'false' }) @IsOptional() @IsIn(['true', 'false']) unread?: string;
}

export class MessageDto {
  @ApiProperty() id: number;
  @ApiProperty({ required: false, description: 'Missing where the message concerns no case' }) caseId?: string;
  @ApiProperty({ required: false }) caseNumber?: string;
  @ApiProperty({ example: 'accepted' }) notice: string;
  @ApiProperty({ required: false, description: 'The post whose mailbox it is in; missing for your own' }) post?: string;
  @ApiProperty({ required: false, example: '初审岗' }) postName?: string;
  @ApiProperty({ required: false }) organisationId?: string;
  @ApiProperty({ description: 'In the reader’s language, where the process has it' }) title: string;
  @ApiProperty({ description: 'As it was served' }) body: string;
  @ApiProperty({ required: false, description: 'What it comes to and what to do next, in the reader’s language; no official text' })
  summary?: string;
  @ApiProperty() deliveredAt: string;
  @ApiProperty({ required: false }) readAt?: string;
}

export class MailboxDto {
  @ApiProperty({ type: [MessageDto] }) messages: readonly MessageDto[];
  @ApiProperty({ description: 'In all mailboxes of yours' }) unread: number;
}
