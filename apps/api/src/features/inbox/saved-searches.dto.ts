import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type OrganisationId } from '#contract';
import { INBOX_TABS, InboxFilterDto, NamedDto } from './inbox.dto';

export class TeamDto {
  @ApiProperty({ example: 'reviewer-1' }) @IsString() @MaxLength(100) post: string;
  @ApiProperty() @IsString() @MaxLength(100) organisationId: OrganisationId;
}

export class SavedSearchNameDto {
  @ApiProperty({ maxLength: 30 }) @IsString() @IsNotEmpty() @MaxLength(30) name: string;
}

export class SaveSearchDto extends SavedSearchNameDto {
  @ApiProperty({ enum: INBOX_TABS }) @IsIn(INBOX_TABS) tab: (typeof INBOX_TABS)[number];
  @ApiProperty({ type: InboxFilterDto }) @IsObject() @ValidateNested() @Type(() => InboxFilterDto) filter: InboxFilterDto;
  @ApiProperty({ required: false, type: TeamDto, description: 'A post of yours, to share it with who else holds it there' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TeamDto)
  team?: TeamDto;
}

export class SavedSearchDto extends SavedSearchNameDto {
  @ApiProperty() id: string;
  @ApiProperty({ enum: INBOX_TABS }) tab: string;
  @ApiProperty({ type: InboxFilterDto }) filter: object;
  @ApiProperty({ required: false, type: TeamDto, description: 'With whom it is shared' }) team?: TeamDto;
  @ApiProperty({ type: NamedDto }) owner: NamedDto;
  @ApiProperty({ description: 'Yours to rename and to delete' }) own: boolean;
}

export class SavedSearchesDto {
  @ApiProperty({ type: [SavedSearchDto], description: 'Yours and those of your teams, the oldest first' })
  searches: readonly SavedSearchDto[];
}
