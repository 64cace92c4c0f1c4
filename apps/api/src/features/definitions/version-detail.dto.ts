import { ApiProperty } from '@nestjs/swagger';
import { VersionDto } from './definitions.dto';
import { FolderDto } from './folder.dto';

export class VersionDetailDto extends VersionDto {
  @ApiProperty({ type: FolderDto }) folder: FolderDto;
}
