import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { NextStepDto } from '../applications/applications.dto';

export class TrackingDto {
  @ApiProperty({ description: 'Case number of the receipt' }) @IsString() @MaxLength(40) number: string;
  @ApiProperty({ required: false, description: "Last 6 characters of the applicant's identity number; or `phoneTail`" })
  @ValidateIf(({ phoneTail }: TrackingDto) => phoneTail === undefined)
  @IsString()
  @Matches(/^\d{5}[\dXx]$/)
  identityTail?: string;
  @ApiProperty({ required: false, description: "Last 4 digits of the applicant's phone" })
  @ValidateIf(({ identityTail }: TrackingDto) => identityTail === undefined)
  @IsString()
  @Matches(/^\d{4}$/)
  phoneTail?: string;
}

export class TrackedDto {
  @ApiProperty() number: string;
  @ApiProperty({ example: '门诊慢特病待遇认定' }) processName: string;
  @ApiProperty({ description: 'Masked name of the applicant' }) applicant: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty({ required: false, description: 'In plain words' }) stage?: string;
  @ApiProperty({ required: false, description: 'In plain words' }) outcome?: string;
  @ApiProperty({ type: [NextStepDto], description: 'What is done now, and which institution does it' }) now: readonly NextStepDto[];
  @ApiProperty({ type: [String], description: 'What the applicant has to do' }) todo: readonly string[];
  @ApiProperty() startedAt: string;
  @ApiProperty({ required: false }) dueAt?: string;
  @ApiProperty({ required: false }) closedAt?: string;
}
