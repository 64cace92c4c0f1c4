import { type Schema } from '../../api/schemas';
import { type Json } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { marks } from '../../texts/marks';
import { useValueWithUnit } from '../use-value-with-unit';
import { parameterValueTexts } from './parameter-value-texts';
import { type Column } from './value-shape';

export type ParameterWord = Schema<'ParameterWordDto'>;

/** How the fields and cells of a parameter are said. */
export interface ParameterWords {
  /** What people call a field, by its path. */
  readonly field: (path: string) => string;
  readonly code: (code: string) => string;
  readonly cell: (value: Json | undefined, column: Column) => string;
}

/** The fields and cells of a parameter in the reader's language: money in yuan, shares in per cent, codes by their words. */
export function useParameterWords(words: readonly ParameterWord[]): ParameterWords {
  const texts = useTexts(parameterValueTexts);
  const { comma } = useTexts(marks);
  const withUnit = useValueWithUnit();
  const known = new Map(words.map(({ name, word }) => [name, word]));
  const code = (name: string): string => known.get(name) ?? name;
  const cell = (value: Json | undefined, column: Column): string => {
    if (value === undefined || value === null || value === '') return texts.none;
    if (typeof value === 'string') return code(value);
    if (!Array.isArray(value)) return withUnit(value, column.unit);
    const items = (value as readonly Json[]).map((item) => cell(item, column));
    return items.length === 0 ? texts.none : items.join(comma);
  };
  return { code, cell, field: (path) => path.split('.').map(code).join(texts.placeSeparator) };
}
