import { ApiProperty } from '@nestjs/swagger';

export class ProcessDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) id: string;
  @ApiProperty({ example: '门诊慢特病待遇认定' }) name: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Whether people apply for it by a form' }) applicable: boolean;
}

export class ProcessListDto {
  @ApiProperty({ type: [ProcessDto] }) processes: readonly ProcessDto[];
}
