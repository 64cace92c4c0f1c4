import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useLanguage, useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { causeOf } from './incident-causes';
import { incidentTexts } from './incident-texts';
import { TechnicalReason } from './technical-reason';
import { type RetriedIncident } from './use-retry';

/** Colour, picture and words. */
const LOOKS = {
  resolved: { color: 'success', icon: <CheckCircleOutlined /> },
  waiting: { color: 'processing', icon: <ClockCircleOutlined /> },
  open: { color: 'error', icon: <CloseCircleOutlined /> },
} as const;

/** Says of each incident what became of it after it was tried again. */
export function RetryResults({ results, onClose }: { readonly results: readonly RetriedIncident[]; readonly onClose: () => void }) {
  const texts = useTexts(incidentTexts);
  const count = (state: keyof typeof LOOKS): number => results.filter(({ fate }) => fate.state === state).length;
  return (
    <Card
      title={texts.results}
      extra={
        <Button size="small" onClick={onClose}>
          {texts.close}
        </Button>
      }
    >
      <Flex vertical gap="small">
        <Typography.Text role="status" strong>
          {texts.summary(count('resolved'), count('waiting'), count('open'))}
        </Typography.Text>
        <Typography.Text type="secondary">{texts.resultsHint}</Typography.Text>
        <DataTable<RetriedIncident>
          size="small"
          rowKey={({ incident }) => incident.id}
          dataSource={[...results]}
          pagination={results.length > 10 ? {} : false}
          columns={[
            { key: 'number', title: texts.columns.number, render: (_, { incident }) => incident.caseNumber },
            { key: 'state', title: texts.results, render: (_, { fate }) => <Tag {...LOOKS[fate.state]}>{texts.states[fate.state]}</Tag> },
            { key: 'why', title: texts.columns.reason, render: (_, { fate }) => <WhyStill fate={fate} /> },
          ]}
        />
      </Flex>
    </Card>
  );
}

function WhyStill({ fate: { now, problem } }: Pick<RetriedIncident, 'fate'>) {
  const texts = useTexts(incidentTexts);
  const { language } = useLanguage();
  if (problem !== undefined) return <>{`${texts.notTried}：${language === 'zh' ? problem.title : problem.titleEn}`}</>;
  if (now === undefined) return null;
  const { what, next } = causeOf(now.code, language);
  return (
    <>
      <div>{`${what}${language === 'zh' ? '。' : '. '}${next}`}</div>
      <TechnicalReason reason={now.reason} />
    </>
  );
}
