import { type Scenario, type Telling } from './scenario';

/** A story in a language; one that has no Chinese is told in English. */
export const tellingIn = (language: 'zh' | 'en', { name, story, zh }: Pick<Scenario, keyof Telling | 'zh'>): Telling =>
  language === 'zh' && zh !== undefined ? zh : { name, story };
