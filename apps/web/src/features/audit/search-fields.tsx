import { Button, Flex, Form, type FormInstance, Input, Select } from 'antd';
import { useLanguage, useTexts } from '../../texts/language';
import { PeriodInput } from '../../ui/period-input';
import { TIMELINE_KINDS, timelineWords } from '../../ui/progress/timeline-words';
import { type Period } from '../../ui/use-period';
import { auditTexts } from './audit-texts';

/** What is asked for beside the days. */
export interface SearchFields {
  readonly purpose: string;
  readonly person?: string;
  readonly caseNumber?: string;
  readonly kind?: string;
}

interface SearchFormProps {
  readonly form: FormInstance<SearchFields>;
  readonly initial: Omit<SearchFields, 'purpose'>;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
  readonly onSearch: (fields: SearchFields) => void;
}

/** Asks for the purpose first, then for days, person, case and action. */
export function SearchForm({ form, initial, period, onPeriod, onSearch }: SearchFormProps) {
  const texts = useTexts(auditTexts);
  const { language } = useLanguage();
  const kinds = TIMELINE_KINDS.map((value) => ({ value, label: timelineWords(value, texts.step, language) }));
  return (
    <Form<SearchFields> form={form} layout="vertical" initialValues={initial} onFinish={onSearch} requiredMark={false}>
      <Form.Item name="purpose" label={texts.purpose} rules={[{ required: true, whitespace: true, min: 2, message: texts.purposeMissing }]}>
        <Input maxLength={200} placeholder={texts.purposeHint} autoComplete="off" />
      </Form.Item>
      <Flex gap="middle" wrap align="end">
        <Form.Item label={texts.period}>
          <PeriodInput period={period} onChange={onPeriod} />
        </Form.Item>
        <Form.Item name="person" label={texts.person}>
          <Input maxLength={60} allowClear autoComplete="off" />
        </Form.Item>
        <Form.Item name="caseNumber" label={texts.caseNumber}>
          <Input maxLength={40} allowClear autoComplete="off" style={{ width: 250 }} />
        </Form.Item>
        <Form.Item name="kind" label={texts.kind}>
          <Select
            options={kinds}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={texts.anyKind}
            style={{ width: 220 }}
          />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit">
            {texts.search}
          </Button>
        </Form.Item>
      </Flex>
    </Form>
  );
}
