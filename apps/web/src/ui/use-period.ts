import { useSearchParams } from 'react-router';

const DAY_MS = 86_400_000;
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Days (YYYY-MM-DD), both included. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** The period of the address, or the last so many days; and how to choose another. */
export function usePeriod(days: number): readonly [Period, (period: Period) => void] {
  const [search, setSearch] = useSearchParams();
  const now = Date.now();
  const period = {
    from: search.get('from') ?? SHANGHAI.format(now - days * DAY_MS),
    until: search.get('until') ?? SHANGHAI.format(now),
  };
  const choose = (next: Period): void => {
    setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), ...next }), { replace: true });
  };
  return [period, choose];
}
