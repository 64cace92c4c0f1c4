import { ApiProperty } from '@nestjs/swagger';
import { NOTICE_CHANNELS, type NoticeChannel } from '#contract';
import { NamedDto } from '../inbox/inbox.dto';

const STATUSES = ['waiting', 'held', 'delivered', 'failed', 'obsolete'] as const;
/** What became of a notice. */
export type NoticeStatus = (typeof STATUSES)[number];

export class CaseNoticeDto {
  @ApiProperty({ example: 'supplements', description: 'As the process calls it' }) notice: string;
  @ApiProperty({ required: false, example: '补正告知书', description: 'What it is called; missing where that says more than its kind' })
  title?: string;
  @ApiProperty({ enum: NOTICE_CHANNELS }) channel: NoticeChannel;
  @ApiProperty({ enum: ['applicant', 'agent', 'objector', 'office'] }) to: string;
  @ApiProperty({ required: false, type: NamedDto, description: 'The office' }) organisation?: NamedDto;
  @ApiProperty({ required: false, description: 'The post in that office' }) post?: string;
  @ApiProperty({ required: false, example: '初审岗' }) postName?: string;
  @ApiProperty() writtenAt: string;
  @ApiProperty({ enum: STATUSES }) status: NoticeStatus;
  @ApiProperty({ required: false }) deliveredAt?: string;
  @ApiProperty({ required: false, description: 'What proves the delivery' }) evidence?: string;
  @ApiProperty({ required: false, description: 'End of the quiet hours that it waits for' }) heldUntil?: string;
  @ApiProperty({ required: false, example: 'no-address', description: 'Code of the last failed attempt' }) failure?: string;
  @ApiProperty({
    required: false,
    enum: ['case-closed', 'nothing-waits', 'date-moved', 'record-ended'],
    description: 'Why it was not sent',
  })
  obsolete?: string;
  @ApiProperty({ required: false, description: 'Case in which its recipient is told otherwise' }) followUp?: string;
}

export class CaseNoticesDto {
  @ApiProperty({ type: [CaseNoticeDto], description: 'In the order in which they were written' }) notices: readonly CaseNoticeDto[];
}
