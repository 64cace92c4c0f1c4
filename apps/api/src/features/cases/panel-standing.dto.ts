import { ApiProperty } from '@nestjs/swagger';

export class PanelProgressDto {
  @ApiProperty({ description: 'Seats of the panel on this case' }) seats: number;
  @ApiProperty({ description: 'How many have handed in; who and what is told when the panel has closed' }) answered: number;
  @ApiProperty({ description: 'How many must have' }) quorum: number;
}

export class PanelStandingDto extends PanelProgressDto {
  @ApiProperty({ example: '专家鉴定' }) name: string;
}
