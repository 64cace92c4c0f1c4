import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Language, LANGUAGES, type Texts } from './texts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const KEPT_AS = 'huiban.language';
const LANG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => undefined });

const keptLanguage = (): Language => LANGUAGES.find((language) => language === localStorage.getItem(KEPT_AS)) ?? 'zh';

/** Keeps it, and says it in the page before anything is asked of the API, which is asked in the language of the page. */
function speak(language: Language): Language {
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = LANG[language];
  return language;
}

/** The language kept in this browser, said in the page. */
export const speakKeptLanguage = (): Language => speak(keptLanguage());

/** Gives all below it the reader's language, kept in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(speakKeptLanguage);
  const choice = useMemo(() => ({ language, choose: (next: Language) => setLanguage(speak(next)) }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The reader's language, and how to choose another. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/** The sentences of a feature in the reader's language. */
export const useTexts = <Table,>(texts: Texts<Table>): Table => texts[useLanguage().language];

/** The locale of dates and numbers. */
export const useLocale = (): string => LANG[useLanguage().language];
