import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';

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

export class DocumentListDto {
  @ApiProperty({ type: [DocumentDto] }) documents: readonly DocumentDto[];
}
