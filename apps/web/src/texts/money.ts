import { useLocale } from './language';

/** Writes fen as yuan in the reader's language. */
export function useMoney(): (fen: number) => string {
  const locale = useLocale();
  return (fen) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(fen / 100);
}
