import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsString, MaxLength } from 'class-validator';

/** As many as one print run of a batch has, and some more. */
export const PRINT_LIMIT = 4_000;

export class IssuedDocumentDto {
  @ApiProperty({ description: '`<caseId>.<no>`' }) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ required: false, example: '慢认受〔2026〕12号' }) number?: string;
  @ApiProperty({ description: 'Name of the office' }) issuer: string;
  @ApiProperty() issuedAt: string;
  @ApiProperty({ enum: ['valid', 'revoked', 'replaced'] }) status: string;
  @ApiProperty({ required: false, description: 'Id of the document that replaced it' }) replacedBy?: string;
}

export class IssuedDocumentListDto {
  @ApiProperty({ type: [IssuedDocumentDto] }) documents: readonly IssuedDocumentDto[];
}

export class PrintDto {
  @ApiProperty({ type: [String], description: 'Ids of documents, in the order in which they are printed' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(PRINT_LIMIT)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  ids: readonly string[];
}
