import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, MaxLength, MinLength } from 'class-validator';
import { AUTHORITY_EVIDENCE, AUTHORITY_GROUNDS, type AuthorityEvidence, type CaseId } from '#contract';
import { NamedDto } from '../inbox/inbox.dto';

const STATUSES = ['active', 'lapsed', 'revoked'] as const;
/** Why an applicant lets somebody act. */
const GIVEN_GROUNDS = ['power-of-attorney', 'family', 'guardian', 'village-helper'] as const;
/** Whether an authority holds. */
export type AuthorityStatus = (typeof STATUSES)[number];

export class AuthoritiesQueryDto {
  @ApiProperty({ required: false, format: 'uuid', description: '`id` of the last one of the page before' })
  @IsOptional()
  @IsUUID()
  after?: string;
}

export class GiveAuthorityDto {
  @ApiProperty({ example: 'helper-1', description: 'Name by which the helper signs in' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  helper: string;
  @ApiProperty({
    required: false,
    description: 'Name of the helper; needed where the helper has no post, and the right one wherever it is given',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  helperName?: string;
  @ApiProperty({ required: false, enum: GIVEN_GROUNDS, default: 'power-of-attorney' })
  @IsOptional()
  @IsIn(GIVEN_GROUNDS)
  ground?: (typeof GIVEN_GROUNDS)[number];
  @ApiProperty({ required: false, description: 'One of your open cases; without it all that you have and will have' })
  @IsOptional()
  @IsUUID()
  caseId?: CaseId;
  @ApiProperty({ required: false, format: 'date', description: 'Last day; without it until you revoke it' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  until?: string;
}

export class RecordAuthorityDto {
  @ApiProperty({ example: 'son-1', description: 'Name by which the helper signs in' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  helper: string;
  @ApiProperty({ description: 'Name of the helper, as the identity card has it' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  helperName: string;
  @ApiProperty({ enum: GIVEN_GROUNDS }) @IsIn(GIVEN_GROUNDS) ground: (typeof GIVEN_GROUNDS)[number];
  @ApiProperty({ format: 'uuid', description: 'The signed paper (授权委托书), uploaded by the clerk' }) @IsUUID() documentId: string;
  @ApiProperty({ description: 'The clerk has seen both with their identity cards' }) @Equals(true) identitiesChecked: boolean;
  @ApiProperty({ required: false, format: 'date', description: 'Last day; without it until it is revoked' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  until?: string;
}

export class AuthorityViewDto {
  @ApiProperty() id: string;
  @ApiProperty({ type: NamedDto, description: 'Who gave it' }) applicant: NamedDto;
  @ApiProperty({ type: NamedDto, description: 'Who may act' }) agent: NamedDto;
  @ApiProperty({ enum: ['case', 'all'] }) scope: string;
  @ApiProperty({ required: false, description: 'The case that it is for' }) caseId?: string;
  @ApiProperty({ enum: AUTHORITY_GROUNDS }) ground: string;
  @ApiProperty({ enum: AUTHORITY_EVIDENCE, description: '`stated` is proven by nothing yet' }) evidence: AuthorityEvidence;
  @ApiProperty({ required: false, description: 'The signed paper' }) documentId?: string;
  @ApiProperty() givenAt: string;
  @ApiProperty({ required: false, description: 'When it ends by itself' }) endsAt?: string;
  @ApiProperty({ required: false }) endedAt?: string;
  @ApiProperty({ enum: STATUSES }) status: AuthorityStatus;
}

export class AuthoritiesDto {
  @ApiProperty({ type: [AuthorityViewDto], description: 'Given or held by you, latest first' }) authorities: readonly AuthorityViewDto[];
}

export class GivenAuthorityDto {
  @ApiProperty() id: string;
}
