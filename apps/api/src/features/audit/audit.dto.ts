import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString, Length, MaxLength } from 'class-validator';

/** What for, as it is kept with who asked. */
export class AuditPurposeDto {
  @ApiProperty({ description: 'What for; written down with who asked' }) @IsString() @Length(2, 200) purpose: string;
}

export class AuditSearchDto extends AuditPurposeDto {
  @ApiProperty({ format: 'date', description: 'First day' }) @IsISO8601({ strict: true }) @Length(10, 10) from: string;
  @ApiProperty({ format: 'date', description: 'Last day; at most 92 days are searched at once' })
  @IsISO8601({ strict: true })
  @Length(10, 10)
  until: string;
  @ApiProperty({ required: false, description: 'Name or user name of staff' }) @IsOptional() @IsString() @Length(1, 60) person?: string;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @MaxLength(40) caseNumber?: string;
  @ApiProperty({ required: false, example: 'task-completed' }) @IsOptional() @IsString() @MaxLength(60) kind?: string;
  @ApiProperty({ required: false, description: '`next` of the page before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class FoundEntryDto {
  @ApiProperty() caseNumber: string;
  @ApiProperty({ description: 'Number in the trail of the case' }) seq: number;
  @ApiProperty() at: string;
  @ApiProperty({ example: 'task-completed' }) kind: string;
  @ApiProperty({ required: false, description: 'The step or limit as the process calls it' }) step?: string;
  @ApiProperty({ required: false, description: 'The name of staff; of parties it is masked' }) name?: string;
}

export class FoundEntriesDto {
  @ApiProperty({ type: [FoundEntryDto], description: 'The latest first' }) entries: readonly FoundEntryDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next page; missing on the last' }) next?: string;
}

export class VerifyCasesDto extends AuditPurposeDto {
  @ApiProperty({ required: false, description: '`next` of the part before' }) @IsOptional() @IsString() @MaxLength(500) after?: string;
}

export class BrokenChainDto {
  @ApiProperty() caseNumber: string;
  @ApiProperty({ enum: ['altered', 'cut-off', 'case-altered'] }) code: 'altered' | 'cut-off' | 'case-altered';
  @ApiProperty({ description: 'Number of the entry where it breaks' }) seq: number;
}

export class VerifiedPartDto {
  @ApiProperty({ description: 'How many cases were checked so far' }) checked: number;
  @ApiProperty({ description: 'How many there are' }) cases: number;
  @ApiProperty({ type: [BrokenChainDto], description: 'Chains of this part that are not whole' }) broken: readonly BrokenChainDto[];
  @ApiProperty({ required: false, description: 'Cursor of the next part; missing with the last' }) next?: string;
}

export class AdministrationVerdictDto {
  @ApiProperty() whole: boolean;
  @ApiProperty({ required: false, description: 'How many entries, where the chain is whole' }) entries?: number;
  @ApiProperty({ required: false, description: 'Number of the entry where it breaks' }) seq?: number;
}
