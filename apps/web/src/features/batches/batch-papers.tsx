import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Select, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { saveFile } from '../../ui/save-file';
import { townshipsQuery } from './batches-queries';
import { batchesTexts } from './batches-texts';

interface BatchPapersProps {
  readonly batch: string;
  readonly templates: readonly Schema<'NamedDto'>[];
}

const FORMATS = ['xlsx', 'csv', 'pdf'] as const;

/** All documents of one template as one PDF, and the list of who is to be given them; of one township where the whole is too large. */
export function BatchPapers({ batch, templates }: BatchPapersProps) {
  const texts = useTexts(batchesTexts);
  const townships = useQuery(townshipsQuery).data ?? [];
  const [document, setDocument] = useState(templates[0]?.id);
  const [township, setTownship] = useState<string>();
  const saving = useMutation({ mutationFn: saveFile });
  if (document === undefined) return <Typography.Text className="no-print">{texts.noTemplates}</Typography.Text>;
  const query = new URLSearchParams({ document, ...(township === undefined ? {} : { township }) });
  const address = (paper: string): string => `/api/batches/${encodeURIComponent(batch)}/${paper}?${query.toString()}`;
  return (
    <Card size="small" title={texts.papers} className="no-print">
      <Typography.Paragraph>{texts.papersHint}</Typography.Paragraph>
      <ProblemNote problem={saving.error} />
      <Form layout="vertical" component="div">
        <Flex gap="middle" wrap align="end">
          <Form.Item label={texts.template} htmlFor="batch-template">
            <Select id="batch-template" style={{ minWidth: 240 }} options={optionsOf(templates)} value={document} onChange={setDocument} />
          </Form.Item>
          <Form.Item label={texts.township} htmlFor="batch-township">
            <Select
              id="batch-township"
              style={{ minWidth: 160 }}
              allowClear
              placeholder={texts.whole}
              options={optionsOf(townships)}
              value={township}
              onChange={setTownship}
            />
          </Form.Item>
          <Form.Item>
            <Flex gap="small" wrap>
              <PaperButtons
                saving={saving.isPending}
                onPrint={() => {
                  saving.mutate(address('documents'));
                }}
                onList={(format) => {
                  saving.mutate(`${address('issue-list')}&format=${format}`);
                }}
              />
            </Flex>
          </Form.Item>
        </Flex>
      </Form>
    </Card>
  );
}

interface PaperButtonsProps {
  readonly saving: boolean;
  readonly onPrint: () => void;
  readonly onList: (format: (typeof FORMATS)[number]) => void;
}

function PaperButtons({ saving, onPrint, onList }: PaperButtonsProps) {
  const texts = useTexts(batchesTexts);
  return (
    <>
      <Button type="primary" loading={saving} onClick={onPrint}>
        {texts.print}
      </Button>
      {FORMATS.map((format) => (
        <Button
          key={format}
          loading={saving}
          onClick={() => {
            onList(format);
          }}
        >
          {`${texts.list} ${texts.formats[format]}`}
        </Button>
      ))}
    </>
  );
}

const optionsOf = (named: readonly Schema<'NamedDto'>[]) => named.map(({ id, name }) => ({ value: id, label: name }));
