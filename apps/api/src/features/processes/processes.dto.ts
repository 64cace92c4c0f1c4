import { ApiProperty } from '@nestjs/swagger';

export const APPLICANTS = ['person', 'organisation'] as const;

export class ProcessDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) id: string;
  @ApiProperty({ example: '门诊慢特病待遇认定' }) name: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Whether it is applied for by a form' }) applicable: boolean;
  @ApiProperty({ enum: APPLICANTS, description: 'Who applies: a person, or an organisation by whoever acts for it' })
  applicants: (typeof APPLICANTS)[number];
}

export class ProcessListDto {
  @ApiProperty({ type: [ProcessDto] }) processes: readonly ProcessDto[];
}
