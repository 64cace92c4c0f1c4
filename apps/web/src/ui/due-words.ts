import { type Schema } from '../api/schemas';
import { defineTexts } from '../texts/texts';

/** How a deadline stands: over, on its last day, `off` where no day that counts is left but the last one is still to come, or days away. */
export type Standing = 'overdue' | 'today' | 'off' | 'soon' | 'later';

const SOON_DAYS = 2;

/** How a deadline stands with so many days left in its unit. Only the API knows whether this is the last day: the filter 今天到期 asks the same. */
export function standingOf({ overdue, today, days }: Schema<'ClockRemainingDto'>): Standing {
  if (overdue) return 'overdue';
  if (today) return 'today';
  if (days === 0) return 'off';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

type Words = (days: number, lastDay: string) => string;

export const dueTexts = defineTexts(
  {
    dueOn: (day: string) => `办理期限：${day}`,
    standings: {
      overdue: (days) => (days === 0 ? '已逾期' : `已逾期 ${String(days)} 个工作日`),
      today: () => '今天到期',
      off: (_days, lastDay) => `${lastDay}到期`,
      soon: (days) => `还剩 ${String(days)} 个工作日`,
      later: (days) => `还剩 ${String(days)} 个工作日`,
    } satisfies Readonly<Record<Standing, Words>>,
    none: '无期限',
  },
  {
    dueOn: (day: string) => `Due ${day}`,
    standings: {
      overdue: (days) => (days === 0 ? 'overdue' : `${String(days)} working ${days === 1 ? 'day' : 'days'} overdue`),
      today: () => 'due today',
      off: (_days, lastDay) => `due ${lastDay}`,
      soon: (days) => `${String(days)} working ${days === 1 ? 'day' : 'days'} left`,
      later: (days) => `${String(days)} working days left`,
    } satisfies Readonly<Record<Standing, Words>>,
    none: 'no deadline',
  },
);
