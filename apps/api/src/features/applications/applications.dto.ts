import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { AUTHORITY_GROUNDS, type AuthorityGround, type OrganisationId } from '#contract';
import { type JsonObject } from '#engine';
import { IsIdentityNumber } from '../../http/identity-number';
import { NamedDto } from '../inbox/inbox.dto';

export class ApplicantDto {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(100) name: string;
  @ApiProperty() @IsIdentityNumber() identityNumber: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Matches(/^1\d{10}$/) phone?: string;
}

export class AuthorityDto {
  @ApiProperty({ enum: AUTHORITY_GROUNDS, description: 'Why the agent may act for the applicant' })
  @IsIn(AUTHORITY_GROUNDS)
  ground: AuthorityGround;
  @ApiProperty({ required: false, description: 'The uploaded proof' }) @IsOptional() @IsUUID() documentId?: string;
  @ApiProperty({
    required: false,
    enum: ['case', 'all'],
    description:
      '`all`: also later ones, which then need no `authority`; counts once it is proven by a document or the applicant has confirmed it',
  })
  @IsOptional()
  @IsIn(['case', 'all'])
  scope?: 'case' | 'all';
  @ApiProperty({ required: false, format: 'date', description: 'Last day; without it until it is revoked' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  until?: string;
}

export class ApplicationDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) @IsString() @MaxLength(100) processId: string;
  @ApiProperty({ required: false, description: 'Handling organisation; default: the bureau of this region' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organisationId?: OrganisationId;
  @ApiProperty({
    required: false,
    nullable: true,
    type: String,
    description: 'Default: the one that was chosen in the form, where it asks for a township; null: none, whatever the form says',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  townshipId?: OrganisationId | null;
  @ApiProperty({ required: false, type: ApplicantDto, description: 'For agents: who applies; otherwise you do' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ApplicantDto)
  applicant?: ApplicantDto;
  @ApiProperty({ required: false, type: AuthorityDto, description: 'Required with `applicant`, unless you hold an authority for all' })
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
  @ApiProperty({ required: false, format: 'uuid', description: 'The draft that this was, forgotten once it is accepted' })
  @IsOptional()
  @IsUUID()
  draftId?: string;
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
  @ApiProperty({ required: false, description: 'When the limit that ends first ends, seldom that of the whole' }) dueAt?: string;
  @ApiProperty() repeated: boolean;
}
