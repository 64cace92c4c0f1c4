import { useLanguage } from '../../texts/language';

/** Picks the English twin of a sentence of the API for readers of English; what the process says itself has none and stays Chinese. */
export function useWords(): (zh: string, en: string | undefined) => string {
  const { language } = useLanguage();
  return (zh, en) => (language === 'en' ? (en ?? zh) : zh);
}
