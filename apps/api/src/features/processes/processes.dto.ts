import { ApiProperty } from '@nestjs/swagger';

export const APPLICANTS = ['person', 'organisation'] as const;
export const DAY_UNITS = ['working-day', 'calendar-day'] as const;

export class LimitDto {
  @ApiProperty({ example: '受理后办结' }) title: string;
  @ApiProperty({ required: false, description: 'As in force in this region today; none where the region sets none' }) days?: number;
  @ApiProperty({ enum: DAY_UNITS }) unit: (typeof DAY_UNITS)[number];
}

export class MatterSummaryDto {
  @ApiProperty({ example: '门诊慢特病' }) group: string;
  @ApiProperty({ description: 'What it is for, in one line' }) summary: string;
  @ApiProperty({ type: [String], description: 'Words by which people look for it' }) words: readonly string[];
  @ApiProperty({ description: 'Who may apply' }) audience: string;
  @ApiProperty({ example: '免费' }) fee: string;
  @ApiProperty({ type: [LimitDto] }) limits: readonly LimitDto[];
}

export class NeededDocumentDto {
  @ApiProperty() name: string;
  @ApiProperty() required: boolean;
  @ApiProperty({ required: false }) explanation?: string;
  @ApiProperty({ required: false, description: 'Field of the form that takes it' }) field?: string;
}

export class MatterDto extends MatterSummaryDto {
  @ApiProperty({ type: [String] }) conditions: readonly string[];
  @ApiProperty({ type: [NeededDocumentDto] }) documents: readonly NeededDocumentDto[];
  @ApiProperty({ type: [String], description: 'Legal basis' }) basis: readonly string[];
  @ApiProperty({ description: 'What can be done about a refusal' }) remedies: string;
  @ApiProperty({ description: 'What the applicant stands by' }) declaration: string;
}

export class ProcessDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) id: string;
  @ApiProperty({ example: '门诊慢特病待遇认定' }) name: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'Whether it is applied for by a form' }) applicable: boolean;
  @ApiProperty({ enum: APPLICANTS, description: 'Who applies: a person, or an organisation by whoever acts for it' })
  applicants: (typeof APPLICANTS)[number];
  @ApiProperty({ required: false, type: MatterSummaryDto, description: 'What applicants are told; none where only staff open cases' })
  matter?: MatterSummaryDto;
}

export class ProcessListDto {
  @ApiProperty({ type: [ProcessDto] }) processes: readonly ProcessDto[];
}

export class GuideDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: APPLICANTS }) applicants: (typeof APPLICANTS)[number];
  @ApiProperty({ type: MatterDto }) matter: MatterDto;
  @ApiProperty({ example: '12393', description: 'Telephone at which one may ask' }) inquiryPhone: string;
}
