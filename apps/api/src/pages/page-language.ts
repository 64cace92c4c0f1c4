import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

/** The languages of the pages; Chinese is the first. */
export const PAGE_LANGUAGES = ['zh', 'en'] as const;
/** One of these. */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** Sentences of a page in both languages. */
export type PageTexts<Table> = Readonly<Record<PageLanguage, Table>>;

/** What every page for people is asked with. */
export class LanguageQuery {
  @ApiProperty({ required: false, enum: PAGE_LANGUAGES, default: 'zh' }) @IsOptional() @IsIn(PAGE_LANGUAGES) lang?: PageLanguage;
}

/** An address within the site that keeps the reader's language; fields without a value are left out. */
export function addressIn(language: PageLanguage, path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const asked = new URLSearchParams([...given, ...(language === 'zh' ? [] : [['lang', language]])]).toString();
  return asked === '' ? path : `${path}?${asked}`;
}
