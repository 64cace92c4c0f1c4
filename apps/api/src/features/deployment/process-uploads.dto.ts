import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { FolderChangeDto, SaidDto } from '../definitions/folder-change.dto';
import { FolderDto } from '../definitions/folder.dto';
import { VersionDetailDto } from '../definitions/version-detail.dto';

export class ProcessUploadDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() processId: string;
}

export class DeployFindingDto {
  @ApiProperty({ example: 'unknown-form', description: 'Its page is docs/rules/<rule>.md' }) rule: string;
  @ApiProperty({ enum: ['error', 'warning'] }) severity: 'error' | 'warning';
  @ApiProperty() file: string;
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty({ required: false }) line?: number;
  @ApiProperty({ type: SaidDto }) reason: SaidDto;
  @ApiProperty({ type: SaidDto, description: 'What to do' }) hint: SaidDto;
}

export class CheckedUploadDto extends ProcessUploadDto {
  @ApiProperty() uploadedAt: string;
  @ApiProperty({ description: 'What the diagram is, even where it cannot be read' }) diagram: string;
  @ApiProperty({ type: [DeployFindingDto], description: 'Errors first' }) findings: readonly DeployFindingDto[];
  @ApiProperty({ description: 'Whether it may be deployed: no error was found' }) deployable: boolean;
  @ApiProperty({ required: false, type: FolderDto, description: 'Where its files can be read' }) folder?: FolderDto;
  @ApiProperty({ required: false, type: VersionDetailDto, description: 'The version in force' }) running?: VersionDetailDto;
  @ApiProperty({ required: false, type: FolderChangeDto, description: 'Against the version in force' }) difference?: FolderChangeDto;
  @ApiProperty({ description: 'Cases would run by the same files as they do now' }) unchanged: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class DeployUploadDto {
  @ApiProperty({ description: 'Why, as the deployment keeps it' }) @IsString() @Length(1, 500) reason: string;
  @ApiProperty({ required: false, description: 'Day from which new cases run by it; today without it' })
  @IsOptional()
  @IsString()
  @Matches(DAY)
  validFrom?: string;
}

export class DeployedUploadDto {
  @ApiProperty() processId: string;
  @ApiProperty() version: number;
  @ApiProperty() validFrom: string;
}
