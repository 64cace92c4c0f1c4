/** The languages of the pages; Chinese is the first. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence, or how one is made of what it tells. */
type Text = string | ((...told: never[]) => string);
interface TextTable {
  readonly [key: string]: Text | TextTable;
}
type Same<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string ? string : Table[Key] extends Text ? Table[Key] : Same<Table[Key]>;
};

/** The sentences of one feature in every language; one that a language lacks does not compile. */
export type Texts<Table> = Readonly<Record<Language, Table>>;

/** Sentences in Chinese, and the same in English. */
export const defineTexts = <const Table extends TextTable>(zh: Table, en: Same<Table>): Texts<Same<Table>> => ({
  zh: zh as Same<Table>,
  en,
});
