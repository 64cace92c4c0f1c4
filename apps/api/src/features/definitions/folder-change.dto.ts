import { ApiProperty } from '@nestjs/swagger';

const CHANGES = ['added', 'removed', 'changed'] as const;

export class SaidDto {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class ElementChangeDto {
  @ApiProperty() id: string;
  @ApiProperty({ example: 'userTask', description: 'A type of BPMN, or flow' }) type: string;
  @ApiProperty({ required: false }) name?: string;
  @ApiProperty({ required: false, description: 'Of a flow: what it leads from, where that has a name' }) from?: string;
  @ApiProperty({ required: false, description: 'Of a flow: what it leads to, where that has a name' }) to?: string;
  @ApiProperty({ enum: CHANGES }) change: (typeof CHANGES)[number];
  @ApiProperty({ type: [String], description: 'In what it differs', example: ['name'] }) aspects: readonly string[];
}

export class FileChangeDto {
  @ApiProperty() file: string;
  @ApiProperty({ enum: CHANGES }) change: (typeof CHANGES)[number];
  @ApiProperty({ required: false, type: SaidDto, description: 'What people call it' }) title?: SaidDto;
  @ApiProperty({ type: [SaidDto] }) lines: readonly SaidDto[];
}

export class FolderChangeDto {
  @ApiProperty({ type: [ElementChangeDto] }) elements: readonly ElementChangeDto[];
  @ApiProperty({ type: [FileChangeDto] }) files: readonly FileChangeDto[];
}
