import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { ProgressDto } from '../progress/progress.dto';

export class TrackingDto {
  @ApiProperty({ description: 'Case number of the receipt' }) @IsString() @MaxLength(40) number: string;
  @ApiProperty({ description: "Last 6 characters of the applicant's identity number" })
  @IsString()
  @Matches(/^\d{5}[\dXx]$/)
  identityTail: string;
}

/** Without an account: no documents, no contents, no names. */
export class TrackedDto extends ProgressDto {
  @ApiProperty() number: string;
  @ApiProperty({ example: '门诊慢特病待遇认定' }) processName: string;
  @ApiProperty({ description: 'Masked name of the applicant' }) applicant: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty({ required: false, description: 'In plain words' }) stage?: string;
  @ApiProperty({ required: false, description: 'In plain words' }) outcome?: string;
  @ApiProperty() startedAt: string;
  @ApiProperty({ required: false }) closedAt?: string;
}
