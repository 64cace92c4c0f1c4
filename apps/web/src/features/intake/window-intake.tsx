import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Form, Select, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { ApplicationForm } from './application-form';
import { formQuery, mattersQuery } from './intake-queries';
import { intakeTexts } from './intake-texts';
import { Receipt } from './receipt';

/** One applicant after the other: the matter stays chosen, everything else begins anew. */
export function WindowIntake() {
  const [taken, setTaken] = useState<{ readonly receipt: Schema<'ReceiptDto'>; readonly name: string }>();
  const [turn, setTurn] = useState(0);
  if (taken !== undefined) {
    return (
      <Receipt
        {...taken}
        onNext={() => {
          setTaken(undefined);
          setTurn(turn + 1);
        }}
      />
    );
  }
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 960 }}>
      <MatterCard />
      <ChosenForm
        key={turn}
        onTaken={(receipt, name) => {
          setTaken({ receipt, name });
        }}
      />
    </Flex>
  );
}

function MatterCard() {
  const texts = useTexts(intakeTexts);
  const [search, setSearch] = useSearchParams();
  const { data: matters, error } = useQuery(mattersQuery);
  return (
    <Card title={texts.matter}>
      <ProblemNote problem={error} />
      {matters?.length === 0 ? (
        <Empty description={texts.noMatters} />
      ) : (
        <Form.Item label={texts.matterLabel} htmlFor="matter" style={{ marginBottom: 0 }}>
          <Select
            id="matter"
            loading={matters === undefined}
            options={(matters ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={search.get('process')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(process: string) => {
              setSearch({ process });
            }}
          />
        </Form.Item>
      )}
    </Card>
  );
}

function ChosenForm({ onTaken }: { readonly onTaken: (receipt: Schema<'ReceiptDto'>, name: string) => void }) {
  const texts = useTexts(intakeTexts);
  const [search] = useSearchParams();
  const process = search.get('process') ?? undefined;
  const { data: form, error } = useQuery(formQuery(process));
  if (process === undefined) return <Typography.Text>{texts.matterHint}</Typography.Text>;
  return (
    <>
      <ProblemNote problem={error} />
      {form !== undefined && <ApplicationForm key={process} processId={process} form={form} onTaken={onTaken} />}
    </>
  );
}
