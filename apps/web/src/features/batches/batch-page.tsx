import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Form, Select, Skeleton } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { PrintButton } from '../../ui/print-button';
import { ProblemNote } from '../../ui/problem-note';
import { BatchCases } from './batch-cases';
import { BatchCounts } from './batch-counts';
import { BatchPapers } from './batch-papers';
import { batchesQuery, batchQuery } from './batches-queries';
import { batchesTexts } from './batches-texts';

/** Stands in the address before a batch is chosen. */
const NONE = '-';

/** A batch as a whole: how its cases stand, its papers, its cases. */
export function BatchPage() {
  const texts = useTexts(batchesTexts);
  const { batch = NONE } = useParams();
  const open = useNavigate();
  const { data, error } = useQuery(batchesQuery);
  return (
    <Flex vertical gap="middle">
      <Flex justify="space-between" align="start">
        <PageTitle>{batch === NONE ? texts.title : `${texts.title} ${batch}`}</PageTitle>
        <PrintButton />
      </Flex>
      <ProblemNote problem={error} />
      <Form.Item label={texts.choose} htmlFor="batch" className="no-print">
        <Select
          id="batch"
          style={{ width: 240 }}
          showSearch
          loading={data === undefined && error === null}
          options={(data?.batches ?? []).map((name) => ({ value: name, label: name }))}
          value={batch === NONE ? undefined : batch}
          onChange={(name: string) => void open(`/batches/${name}`)}
        />
      </Form.Item>
      {batch === NONE ? (
        <Empty description={data?.batches.length === 0 ? texts.none : texts.unchosen} />
      ) : (
        <Batch key={batch} batch={batch} />
      )}
    </Flex>
  );
}

function Batch({ batch }: { readonly batch: string }) {
  const texts = useTexts(batchesTexts);
  const { data, error } = useQuery(batchQuery(batch));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <>
      <Card size="small" title={texts.total(data.total)}>
        <BatchCounts counts={data.counts} total={data.total} />
      </Card>
      <BatchPapers batch={batch} templates={data.documents} />
      <BatchCases batch={batch} counts={data.counts} />
    </>
  );
}
