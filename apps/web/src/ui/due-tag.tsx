import { ClockCircleOutlined, ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { type Schema } from '../api/schemas';
import { useEnds } from '../texts/dates';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';

const dueTexts = defineTexts(
  {
    dueOn: (day: string) => `办理期限：${day}`,
    overdue: (days: number) => (days === 0 ? '已逾期' : `已逾期 ${String(days)} 个工作日`),
    today: () => '今天到期',
    soon: (days: number) => `还剩 ${String(days)} 个工作日`,
    later: (days: number) => `还剩 ${String(days)} 个工作日`,
    none: '无期限',
  },
  {
    dueOn: (day: string) => `Due ${day}`,
    overdue: (days: number) => (days === 0 ? 'overdue' : `${String(days)} working ${days === 1 ? 'day' : 'days'} overdue`),
    today: () => 'due today',
    soon: (days: number) => `${String(days)} working ${days === 1 ? 'day' : 'days'} left`,
    later: (days: number) => `${String(days)} working days left`,
    none: 'no deadline',
  },
);

/** Colour, picture and words: colour alone tells nobody anything. */
const LOOKS = {
  overdue: { color: 'error', icon: <ExclamationCircleOutlined /> },
  today: { color: 'warning', icon: <WarningOutlined /> },
  soon: { color: 'gold', icon: <ClockCircleOutlined /> },
  later: { color: 'default', icon: <ClockCircleOutlined /> },
} as const;

const SOON_DAYS = 2;

function looksOf({ overdue, workingDays }: Schema<'RemainingDto'>): keyof typeof LOOKS {
  if (overdue) return 'overdue';
  if (workingDays === 0) return 'today';
  return workingDays <= SOON_DAYS ? 'soon' : 'later';
}

interface DueTagProps {
  readonly dueAt: string | undefined;
  readonly remaining: Schema<'RemainingDto'> | undefined;
}

/** How a deadline stands, in working days; its last day where the calendar cannot say. */
export function DueTag({ dueAt, remaining }: DueTagProps) {
  const texts = useTexts(dueTexts);
  const ends = useEnds();
  if (dueAt === undefined) return <Tag>{texts.none}</Tag>;
  if (remaining === undefined) return <Tag>{texts.dueOn(ends(dueAt))}</Tag>;
  const looks = looksOf(remaining);
  return (
    <Tag {...LOOKS[looks]} title={texts.dueOn(ends(dueAt))}>
      {texts[looks](remaining.workingDays)}
    </Tag>
  );
}
