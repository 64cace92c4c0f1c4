import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type OrganisationId } from '#contract';

/** How a list of a batch is handed over. */
export const LIST_FORMATS = ['xlsx', 'csv', 'csv-gb18030', 'pdf'] as const;
/** One of LIST_FORMATS. */
export type ListFormat = (typeof LIST_FORMATS)[number];

export class BatchPapersQuery {
  @ApiProperty({ example: 'chronic-card', description: 'Name of the template of the documents' })
  @IsString()
  @MaxLength(100)
  document: string;
  @ApiProperty({ required: false, description: 'Only cases of this township' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  township?: OrganisationId;
}

export class IssueListQuery extends BatchPapersQuery {
  @ApiProperty({ required: false, enum: LIST_FORMATS, default: 'xlsx' }) @IsOptional() @IsIn(LIST_FORMATS) format?: ListFormat;
}
