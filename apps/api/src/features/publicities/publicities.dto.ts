import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { LanguageQuery } from '../../pages/page-language';

export class PublicityDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: 'Office that publishes' }) organisation: string;
  @ApiProperty({ description: '`office` of the list' }) organisationId: string;
  @ApiProperty({ required: false, description: 'What its entries have in common, such as a batch' }) list?: string;
  @ApiProperty({ description: 'Whom to tell of irregularities; may be empty' }) supervision: string;
  @ApiProperty() openedAt: string;
  @ApiProperty({ required: false, description: 'End of the last entry; none while its term has not begun' }) closesAt?: string;
  @ApiProperty({ description: 'How many entries are public now' }) entries: number;
  @ApiProperty({ description: 'Of these, suspended by an objection and under inquiry' }) suspended: number;
}

export class PublicityPageDto {
  @ApiProperty({ type: [PublicityDto] }) publicities: readonly PublicityDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page' }) next?: string;
}

export class PublicityQueryDto {
  @ApiProperty({ required: false, description: "Division code; this installation's where none is given" })
  @IsOptional()
  @IsString()
  @MaxLength(12)
  region?: string;
  @ApiProperty({ required: false, description: 'Id of an office' }) @IsOptional() @IsString() @MaxLength(100) office?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(200) list?: string;
  @ApiProperty({ required: false, description: 'The one that this case is public in' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  caseNumber?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class PublicityPageQuery extends IntersectionType(PublicityQueryDto, LanguageQuery) {}

export class PublicFieldDto {
  @ApiProperty() label: string;
  @ApiProperty({ description: 'Masked before it was stored' }) value: string;
}

export class PublicEntryDto {
  @ApiProperty() caseNumber: string;
  @ApiProperty({ type: [PublicFieldDto] }) fields: readonly PublicFieldDto[];
  @ApiProperty() openedAt: string;
  @ApiProperty({ required: false }) closesAt?: string;
  @ApiProperty({ required: false, description: 'Suspended by an objection since then' }) suspendedAt?: string;
}

export class PublicEntryPageDto {
  @ApiProperty({ type: [PublicEntryDto] }) entries: readonly PublicEntryDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page' }) next?: string;
}

export class PageQueryDto {
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class PageOfEntriesQuery extends IntersectionType(PageQueryDto, LanguageQuery) {}
