import { ApiProperty } from '@nestjs/swagger';

export class IncidentDto {
  @ApiProperty({ description: '`<caseId>.<number>`' }) id: string;
  @ApiProperty() caseId: string;
  @ApiProperty() caseNumber: string;
  @ApiProperty() processId: string;
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty({ example: 'evaluation-failed' }) code: string;
  @ApiProperty({ required: false }) reason?: string;
  @ApiProperty() openedAt: string;
}

export class IncidentListDto {
  @ApiProperty({ type: [IncidentDto] }) incidents: readonly IncidentDto[];
}
