import { Card, Descriptions, Empty, Flex, Typography } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { taskTexts } from './task-texts';

/** What was handed in before, the latest first. */
export function EarlierSubmissions({ submissions }: { readonly submissions: readonly Schema<'SubmissionDto'>[] }) {
  const texts = useTexts(taskTexts);
  const write = useDates();
  return (
    <Card title={texts.before}>
      {submissions.length === 0 && <Empty description={texts.nothingBefore} />}
      <Flex vertical gap="middle">
        {submissions.toReversed().map((each) => (
          <section key={`${each.element} ${each.at}`}>
            <Typography.Title level={5}>{`${each.name} · ${write(each.at)}`}</Typography.Title>
            <Descriptions
              size="small"
              bordered
              column={1}
              items={Object.entries(each.data).map(([name, value]) => ({ key: name, label: name, children: shown(value) }))}
            />
          </section>
        ))}
      </Flex>
    </Card>
  );
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
