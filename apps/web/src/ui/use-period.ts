import { useSearchParams } from 'react-router';
import { daysAfter, useToday } from './use-today';

/** Days (YYYY-MM-DD), both included. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** The period of the address, or the last so many days; and how to choose another. */
export function usePeriod(days: number): readonly [Period, (period: Period) => void] {
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const period = { from: search.get('from') ?? daysAfter(today, -days), until: search.get('until') ?? today };
  const choose = (next: Period): void => {
    setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), ...next }), { replace: true });
  };
  return [period, choose];
}
