import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { LanguageQuery } from '../../pages/page-language';

const VERIFIED = ['valid', 'revoked', 'replaced'] as const;

export class VerificationQuery extends LanguageQuery {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(40) code?: string;
}

export class VerifiedSealDto {
  @ApiProperty() organisation: string;
  @ApiProperty() signedAt: string;
  @ApiProperty({ description: 'False where the file was altered since' }) intact: boolean;
}

export class VerifiedDto {
  @ApiProperty({ example: '门诊慢特病待遇认定受理通知书' }) title: string;
  @ApiProperty({ required: false, example: '慢认受〔2026〕12号' }) number?: string;
  @ApiProperty({ description: 'Office that issued it' }) issuer: string;
  @ApiProperty({ example: '2026-03-02' }) date: string;
  @ApiProperty({ description: 'Masked name of whom it is about' }) holder: string;
  @ApiProperty({ enum: VERIFIED }) status: (typeof VERIFIED)[number];
  @ApiProperty({ type: [VerifiedSealDto], description: 'Electronic seals, each judged anew' }) seals: readonly VerifiedSealDto[];
}
