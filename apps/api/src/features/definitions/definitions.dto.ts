import { ApiProperty } from '@nestjs/swagger';

export class ProcessHeadDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) id: string;
  @ApiProperty({ example: '门诊慢特病待遇认定' }) name: string;
  @ApiProperty({ description: 'Version that new cases get' }) version: number;
  @ApiProperty({ description: 'SHA-256 of the files that cases run by, in hex' }) hash: string;
  @ApiProperty({ description: 'Versions that were ever deployed' }) versions: number;
  @ApiProperty({ description: 'Open cases of all versions' }) openCases: number;
  @ApiProperty({ description: 'When a version was deployed last' }) deployedAt: string;
  @ApiProperty({ required: false }) deployedBy?: string;
}

export class ProcessHeadListDto {
  @ApiProperty({ type: [ProcessHeadDto] }) processes: readonly ProcessHeadDto[];
}

export class VersionDto {
  @ApiProperty() version: number;
  @ApiProperty() hash: string;
  @ApiProperty() deployedAt: string;
  @ApiProperty({ required: false }) deployedBy?: string;
  @ApiProperty({ required: false, description: 'Day from which new cases run by it' }) validFrom?: string;
  @ApiProperty({ required: false, description: 'Why it was deployed' }) reason?: string;
  @ApiProperty({ description: 'Open cases that run by it' }) openCases: number;
}

export class VersionListDto {
  @ApiProperty({ type: [VersionDto], description: 'The newest first' }) versions: readonly VersionDto[];
  @ApiProperty({ required: false, description: 'Number of the version that new cases get today' }) current?: number;
}
