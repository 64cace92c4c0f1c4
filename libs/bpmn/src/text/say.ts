import { CHINESE } from './chinese';
import { type Text } from './text';

/** What fills the numbered places of a sentence: the same in both languages, unless it is a text itself. */
export type Filling = string | number | Text;

const fill = (sentence: string, language: keyof Text, values: readonly Filling[]): string =>
  sentence.replace(/\{(\d)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    return typeof value === 'object' ? value[language] : String(value ?? place);
  });

/** Says English sentences in Chinese too, by a table from one to the other; places are `{0}`, `{1}` … in both. */
export const sayBy =
  <Sentence extends string>(chinese: Readonly<Record<Sentence, string>>) =>
  (sentence: Sentence, ...values: readonly Filling[]): Text => ({
    en: fill(sentence, 'en', values),
    zh: fill(chinese[sentence], 'zh', values),
  });

/** A sentence of the rules of this library; one without its Chinese does not compile. */
export const say = sayBy(CHINESE);
