import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { HANDED_IN, type HandedInStatus } from '../progress/progress.dto';

export class UploadDto {
  @ApiProperty({ example: 'diagnosis', description: 'What the document is, in small letters, digits and -' })
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{0,63}$/)
  kind: string;
}

export class DocumentDto {
  @ApiProperty() id: string;
  @ApiProperty() kind: string;
  @ApiProperty() fileName: string;
  @ApiProperty({ enum: ['image/jpeg', 'image/png', 'application/pdf'] }) mediaType: string;
  @ApiProperty({ description: 'Bytes' }) size: number;
  @ApiProperty({ description: 'SHA-256 in hex' }) sha256: string;
  @ApiProperty() uploadedAt: string;
}

export class CaseDocumentDto extends DocumentDto {
  @ApiProperty({ required: false, description: 'The field of the form by which it was handed in' }) title?: string;
  @ApiProperty({ required: false, enum: HANDED_IN, description: 'Of what the parties handed in' }) status?: HandedInStatus;
  @ApiProperty({ required: false, description: 'It came by a supplement' }) supplemented?: true;
  @ApiProperty({ required: false, description: 'For staff: when you last opened it' }) seenAt?: string;
  @ApiProperty({ required: false, description: 'For staff: what is wrong with it' }) problem?: string;
  @ApiProperty({ required: false, description: 'For staff: what is to be handed in instead' }) request?: string;
}

export class DocumentListDto {
  @ApiProperty({ type: [CaseDocumentDto] }) documents: readonly CaseDocumentDto[];
}
