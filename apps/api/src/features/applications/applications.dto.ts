import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type OrganisationId } from '#contract';
import { type JsonObject } from '#engine';
import { IsIdentityNumber } from '../../http/identity-number';
import { NamedDto } from '../inbox/inbox.dto';

export const GROUNDS = ['power-of-attorney', 'guardian', 'family', 'window', 'village-helper'] as const;

export class ApplicantDto {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(100) name: string;
  @ApiProperty() @IsIdentityNumber() identityNumber: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Matches(/^1\d{10}$/) phone?: string;
}

export class AuthorityDto {
  @ApiProperty({ enum: GROUNDS, description: 'Why the agent may act for the applicant' }) @IsIn(GROUNDS) ground: (typeof GROUNDS)[number];
  @ApiProperty({ required: false, description: 'The uploaded proof' }) @IsOptional() @IsUUID() documentId?: string;
}

export class ApplicationDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) @IsString() @MaxLength(100) processId: string;
  @ApiProperty({ required: false, description: 'Handling organisation; default: the bureau of this region' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organisationId?: OrganisationId;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(64) townshipId?: OrganisationId;
  @ApiProperty({ required: false, type: ApplicantDto, description: 'For agents: who applies; otherwise you do' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;
  @ApiProperty({ required: false, type: AuthorityDto, description: 'Required with `applicant`' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AuthorityDto)
  authority?: AuthorityDto;
  @ApiProperty({
    required: false,
    description: 'The organisation that applies, or that your office opens the case about; instead of `applicant`',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  applicantOrganisationId?: OrganisationId;
  @ApiProperty({ required: false, type: [String], description: 'Documents uploaded before that the form does not name' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  documentIds?: string[];
  @ApiProperty({ type: Object, description: 'As the form of the process says' }) @IsObject() data: JsonObject;
}

export class NextStepDto {
  @ApiProperty({ example: '受理核验' }) name: string;
  @ApiProperty({ description: 'The applicant has to do it' }) forApplicant: boolean;
  @ApiProperty({ type: [NamedDto], description: 'Institutions now responsible' }) organisations: readonly NamedDto[];
  @ApiProperty({ required: false }) dueAt?: string;
}

export class ReceiptDto {
  @ApiProperty() caseId: string;
  @ApiProperty({ description: 'To be told to the applicant; needed for tracking' }) number: string;
  @ApiProperty() processName: string;
  @ApiProperty() receivedAt: string;
  @ApiProperty({ type: [NextStepDto] }) next: readonly NextStepDto[];
  @ApiProperty({ required: false, description: 'By when the whole is to be decided, as far as the clock runs already' }) dueAt?: string;
  @ApiProperty() repeated: boolean;
}
