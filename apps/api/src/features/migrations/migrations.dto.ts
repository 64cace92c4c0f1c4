import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { MIGRATION_VERBS } from '#cases';

const PHASES = ['trial', 'run', 'back'] as const;
const STATUSES = ['pending', 'done', 'refused', 'skipped', 'failed'] as const;

export class CheckMigrationDto {
  @ApiProperty({ example: 'chronic-card-appraisal' }) @IsString() @MaxLength(100) processId: string;
  @ApiProperty({ description: 'Number or hash of the version that the cases have' }) @IsString() @MaxLength(64) from: string;
  @ApiProperty({ description: 'Number or hash of the version that they get' }) @IsString() @MaxLength(64) to: string;
  @ApiProperty({ required: false, type: Object, description: 'Elements: old id → new id, or null where no case may stand' })
  @IsOptional()
  @IsObject()
  nodes?: Readonly<Record<string, string | null>>;
  @ApiProperty({ required: false, type: Object, description: 'Clocks: old id → new id, or null to stop one' })
  @IsOptional()
  @IsObject()
  clocks?: Readonly<Record<string, string | null>>;
}

export class PlanMigrationDto extends CheckMigrationDto {
  @ApiProperty({ description: 'Why, as every case keeps it' }) @IsString() @Length(1, 500) reason: string;
}

export class MigrationFindingDto {
  @ApiProperty({ example: 'unmapped-element' }) code: string;
  @ApiProperty() element: string;
  @ApiProperty() reason: string;
}

export class MigrationCheckDto {
  @ApiProperty() fits: boolean;
  @ApiProperty({ type: [MigrationFindingDto] }) findings: readonly MigrationFindingDto[];
  @ApiProperty({ required: false, description: 'Open cases of the version that is left' }) openCases?: number;
}

export class MigrationCountDto {
  @ApiProperty({ enum: PHASES }) phase: (typeof PHASES)[number];
  @ApiProperty({ enum: STATUSES }) status: (typeof STATUSES)[number];
  @ApiProperty({ required: false }) code?: string;
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty() cases: number;
}

export class MigrationDto {
  @ApiProperty() id: string;
  @ApiProperty() processId: string;
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty() reason: string;
  @ApiProperty() plannedAt: string;
  @ApiProperty({ enum: ['plan', ...PHASES] }) phase: string;
  @ApiProperty({ enum: ['ready', 'working', 'paused', 'stopped', 'done'] }) state: string;
}

export class MigrationStatusDto extends MigrationDto {
  @ApiProperty({ type: [MigrationCountDto] }) counts: readonly MigrationCountDto[];
}

export class MigrationListDto {
  @ApiProperty({ type: [MigrationDto], description: 'The latest first, at most 50' }) migrations: readonly MigrationDto[];
}

export class MigratedCasesQuery {
  @ApiProperty({ enum: PHASES }) @IsIn(PHASES) phase: (typeof PHASES)[number];
  @ApiProperty({ required: false, enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: (typeof STATUSES)[number];
  @ApiProperty({ required: false, format: 'uuid', description: 'The last case of the page before' }) @IsOptional() @IsUUID() after?: string;
}

export class MigratedCaseDto {
  @ApiProperty() caseId: string;
  @ApiProperty() number: string;
  @ApiProperty({ enum: STATUSES }) status: string;
  @ApiProperty({ required: false }) code?: string;
  @ApiProperty({ required: false }) element?: string;
  @ApiProperty({ required: false, description: 'What the process calls it' }) elementName?: string;
  @ApiProperty({ required: false }) reason?: string;
}

export class MigratedCasesDto {
  @ApiProperty({ type: [MigratedCaseDto], description: 'By case id, at most 100' }) cases: readonly MigratedCaseDto[];
}

export class MigrationVerbDto {
  @ApiProperty({ enum: MIGRATION_VERBS }) @IsIn(MIGRATION_VERBS) verb: (typeof MIGRATION_VERBS)[number];
}
