import { ownFormats } from '#formats';
import { type Language } from '../texts/texts';
import { type Field } from './field';
import { type Json } from './json';

type OwnFormatName = keyof typeof ownFormats;
const isOwn = (format: string): format is OwnFormatName => Object.hasOwn(ownFormats, format);

const AMOUNT = {
  zh: '请填写以元为单位的金额，最多两位小数，例如 1,234.50',
  en: 'Please write an amount in yuan with two decimals at most, such as 1,234.50',
};

/** What is wrong with a text that is none of its format, as a sentence; undefined for formats that are not ours. */
export function sentenceOfFormat(format: string, language: Language): string | undefined {
  if (!isOwn(format)) return undefined;
  const { zh, en } = ownFormats[format];
  return language === 'zh' ? zh : `This ${en}`;
}

/** What is wrong with what was typed into one field, told when it is left; undefined where it is right, or nothing was typed. */
export function slipIn(field: Field, value: Json | undefined, language: Language): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  // What could be read as an amount is a number.
  if (field.kind === 'number' && field.money) return AMOUNT[language];
  if (field.kind !== 'text' || field.format === undefined || !isOwn(field.format)) return undefined;
  return ownFormats[field.format].check(value) ? undefined : sentenceOfFormat(field.format, language);
}

/** What people mean with blanks and small letters in what has none: numbers are pasted in groups, and an x is typed small. */
const TIDIED: Readonly<Partial<Record<OwnFormatName, (text: string) => string>>> = {
  'identity-number': (text) => text.replaceAll(/\s/g, '').toUpperCase(),
  uscc: (text) => text.replaceAll(/\s/g, '').toUpperCase(),
  phone: (text) => text.replaceAll(/\s/g, ''),
  'bank-account': (text) => text.replaceAll(/\s/g, ''),
};

/** A text as its format writes it. */
export const tidied = (format: string | undefined, text: string): string =>
  format !== undefined && isOwn(format) ? (TIDIED[format]?.(text) ?? text) : text;
