import { ApiProperty } from '@nestjs/swagger';
import { MailboxQueryDto } from '../mailbox/mailbox.dto';
import { NamedDto } from './inbox.dto';

export class CopiesQueryDto extends MailboxQueryDto {}

export class CopyDto {
  @ApiProperty() id: number;
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty() processName: string;
  @ApiProperty({ description: 'Id of the task that it was sent from' }) task: string;
  @ApiProperty({ example: '初审' }) name: string;
  @ApiProperty({ description: 'Name of the applicant, masked unless your post may see it' }) subject: string;
  @ApiProperty({ type: NamedDto }) sentBy: NamedDto;
  @ApiProperty() sentAt: string;
  @ApiProperty({ required: false, description: 'The post that it went to; missing for a copy to you' }) post?: string;
  @ApiProperty({ required: false, example: '初审岗' }) postName?: string;
  @ApiProperty({ required: false, description: 'When you read it' }) readAt?: string;
}

export class CopiesDto {
  @ApiProperty({ type: [CopyDto] }) copies: readonly CopyDto[];
  @ApiProperty({ description: 'To you and your posts, not read by you' }) unread: number;
}
