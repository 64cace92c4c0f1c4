import { ClockCircleOutlined, ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { type Schema } from '../api/schemas';
import { useEnds } from '../texts/dates';
import { useTexts } from '../texts/language';
import { dueTexts, standingOf } from './due-words';

const SOON = { color: 'gold', icon: <ClockCircleOutlined /> } as const;

/** Colour, picture and words: colour alone tells nobody anything. */
const LOOKS = {
  overdue: { color: 'error', icon: <ExclamationCircleOutlined /> },
  today: { color: 'warning', icon: <WarningOutlined /> },
  off: SOON,
  soon: SOON,
  later: { color: 'default', icon: <ClockCircleOutlined /> },
} as const;

interface DueTagProps {
  readonly dueAt: string | undefined;
  readonly remaining: Schema<'RemainingDto'> | undefined;
}

/** How a deadline stands, in working days; its last day where the calendar cannot say, or no working day is left before it. */
export function DueTag({ dueAt, remaining }: DueTagProps) {
  const texts = useTexts(dueTexts);
  const ends = useEnds();
  if (dueAt === undefined) return <Tag>{texts.none}</Tag>;
  if (remaining === undefined) return <Tag>{texts.dueOn(ends(dueAt))}</Tag>;
  const { overdue, today, workingDays: days } = remaining;
  const standing = standingOf({ overdue, today, days });
  return (
    <Tag {...LOOKS[standing]} title={texts.dueOn(ends(dueAt))}>
      {texts.standings[standing](days, ends(dueAt, 'weekday'))}
    </Tag>
  );
}
