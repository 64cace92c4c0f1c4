import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { type JsonObject } from '#engine';

export class SaveDraftDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) @IsString() @MaxLength(100) processId: string;
  @ApiProperty({ description: 'The one that it was written on; 0 for a new draft' }) @IsInt() @Min(0) @Max(1_000_000) revision: number;
  @ApiProperty({ required: false, description: 'Whom it is for, where the writer helps' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  applicantName?: string;
  @ApiProperty({ type: Object, description: 'As the page keeps it; nothing of it is checked before it is handed in' })
  @IsObject()
  content: JsonObject;
  @ApiProperty({ type: [String], description: 'Uploads of yours that it names; they are kept as long as it is' })
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  documentIds: string[];
}

export class SavedDraftDto {
  @ApiProperty() revision: number;
  @ApiProperty() savedAt: string;
  @ApiProperty({ description: 'When it is forgotten unless it is saved again' }) expiresAt: string;
}

export class DraftHeadDto extends SavedDraftDto {
  @ApiProperty() id: string;
  @ApiProperty() processId: string;
  @ApiProperty({ description: 'As the process is called now' }) processName: string;
  @ApiProperty({ required: false, description: 'Whom it is for, where you help' }) applicantName?: string;
}

export class DraftDto extends DraftHeadDto {
  @ApiProperty({ type: Object }) content: JsonObject;
}

export class DraftListDto {
  @ApiProperty({ type: [DraftHeadDto], description: 'The last saved first, fifty at most' }) drafts: readonly DraftHeadDto[];
}

export class CaseOfDraftDto {
  @ApiProperty() caseId: string;
  @ApiProperty() number: string;
  @ApiProperty() receivedAt: string;
}
