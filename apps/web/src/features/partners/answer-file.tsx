import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Typography, Upload } from 'antd';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { ProblemNote } from '../../ui/problem-note';
import { useUpload } from '../../ui/use-upload';
import { fileTexts } from './file-texts';

type Report = Schema<'AnswerFileDto'>;
type Line = Schema<'AnswerLineDto'>;

/** Reads a file of answers, and says of each line what became of it. */
export function AnswerFile({ organisation }: { readonly organisation: string }) {
  const texts = useTexts(fileTexts);
  const queries = useQueryClient();
  const upload = useUpload<Report>(`/api/partners/${encodeURIComponent(organisation)}/answer-files`, () => {
    void queries.invalidateQueries({ queryKey: ['partners'] });
  });
  return (
    <Card title={texts.answers}>
      <Flex vertical gap="middle" align="start">
        <Typography.Text type="secondary">{texts.answersHint}</Typography.Text>
        <Upload
          accept=".csv,.xlsx,.txt"
          showUploadList={false}
          beforeUpload={(file) => {
            upload.mutate({ file });
            return false;
          }}
        >
          <Button loading={upload.isPending}>{texts.choose}</Button>
        </Upload>
        <ProblemNote problem={upload.error} />
      </Flex>
      {upload.data !== undefined && <AnswerReport report={upload.data} />}
    </Card>
  );
}

function AnswerReport({ report: { accepted, lines, repeated } }: { readonly report: Report }) {
  const texts = useTexts(fileTexts);
  const { language } = useLanguage();
  const fates = new Map<string, string>(Object.entries(texts.fates));
  const fateOf = ({ code, errors = [] }: Line): string =>
    [fates.get(code) ?? texts.refused, ...errors.map((error) => error[language])].join(language === 'zh' ? '：' : ': ');
  return (
    <Flex vertical gap="small">
      <Typography.Text strong role="status">
        {texts.report(accepted, lines.length)}
      </Typography.Text>
      {repeated && <Alert type="info" showIcon title={texts.repeated} />}
      <DataTable<Line>
        size="small"
        rowKey="line"
        dataSource={[...lines]}
        pagination={lines.length > 20 ? {} : false}
        columns={[
          { key: 'line', title: texts.line, dataIndex: 'line' },
          { key: 'fate', title: texts.fate, render: (_, line) => (line.code === 'accepted' ? texts.accepted : fateOf(line)) },
        ]}
      />
    </Flex>
  );
}
