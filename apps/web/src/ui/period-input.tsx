import { Flex, Input } from 'antd';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import { type Period } from './use-period';

const periodTexts = defineTexts({ from: '开始日期', until: '结束日期', to: '至' }, { from: 'First day', until: 'Last day', to: 'to' });

interface PeriodInputProps {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

/** From which day to which; an incomplete date changes nothing. */
export function PeriodInput({ period, onChange }: PeriodInputProps) {
  const texts = useTexts(periodTexts);
  const input = (day: keyof Period) => (
    <Input
      type="date"
      aria-label={texts[day]}
      style={{ width: 150 }}
      value={period[day]}
      onChange={({ target }) => {
        if (target.value !== '') onChange({ ...period, [day]: target.value });
      }}
    />
  );
  return (
    <Flex gap="small" align="center">
      {input('from')} {texts.to} {input('until')}
    </Flex>
  );
}
