import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Form, Select, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { type Field, fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useTexts } from '../../texts/language';
import { FormFields } from '../../ui/form/form-fields';
import { ProblemNote } from '../../ui/problem-note';
import { BadLines } from './bad-lines';
import { type ApplicationFile, useCheckFile, useOrderFile } from './file-queries';
import { formQuery, mattersQuery, placesQuery } from './intake-queries';
import { intakeTexts } from './intake-texts';
import { knownFields } from './known-fields';

/** What of the file is not chosen yet is missing. */
type Draft = Partial<Pick<ApplicationFile, 'file' | 'processId' | 'townshipId'>> & { readonly common: JsonObject };

const NO_FAULTS = new Map<string, string>();

/** Takes a file of applications in: looked at first, line by line, then ordered. A file is read a moment after it was chosen; what was chosen meanwhile stays. */
export function FileIntake() {
  const texts = useTexts(intakeTexts);
  const [, setSearch] = useSearchParams();
  const [draft, setDraft] = useState<Draft>({ common: {} });
  const check = useCheckFile();
  const order = useOrderFile();
  const change = (next: Partial<Draft>): void => {
    check.reset();
    order.reset();
    setDraft((before) => ({ ...before, ...next }));
  };
  const { file, processId } = draft;
  const given = file === undefined || processId === undefined ? undefined : fileOf(draft, file, processId);
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 960 }}>
      <Alert type="info" showIcon title={texts.file.hint} />
      <FileInputs draft={draft} onChange={change} />
      <ProblemNote problem={check.error ?? order.error} />
      <Flex gap="small">
        <Button
          disabled={given === undefined}
          loading={check.isPending}
          onClick={() => {
            if (given !== undefined) check.mutate(given);
          }}
        >
          {texts.file.check}
        </Button>
        {check.data !== undefined && check.data.good > 0 && (
          <Button
            type="primary"
            loading={order.isPending}
            onClick={() => {
              if (given !== undefined) {
                order.mutate(given, {
                  onSuccess: ({ id }) => {
                    setSearch({ tab: 'runs', run: id });
                  },
                });
              }
            }}
          >
            {texts.file.order(check.data.good)}
          </Button>
        )}
      </Flex>
      {check.data !== undefined && <Checked found={check.data} processId={processId} />}
    </Flex>
  );
}

/** What may be typed once for every line. */
const SAME_FOR_ALL: readonly Field['kind'][] = ['choice', 'text', 'organisation'];

const fileOf = ({ townshipId, common }: Draft, file: File, processId: string): ApplicationFile => ({
  file,
  processId,
  townshipId,
  ground: 'window',
  common,
});

interface CheckedProps {
  readonly found: Schema<'ApplicationFileCheckDto'>;
  readonly processId: string | undefined;
}

function Checked({ found: { good, bad }, processId }: CheckedProps) {
  const { file } = useTexts(intakeTexts);
  const { data: form } = useQuery(formQuery(processId));
  return (
    <Card title={file.checked(good, bad.length)}>
      {bad.length > 0 && <Typography.Paragraph>{file.badNote}</Typography.Paragraph>}
      {bad.length > 0 && <BadLines lines={bad} schema={form?.schema ?? {}} />}
    </Card>
  );
}

interface FileInputsProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function FileInputs({ draft, onChange }: FileInputsProps) {
  const texts = useTexts(intakeTexts);
  const { data: matters, error } = useQuery(mattersQuery);
  const places = useQuery(placesQuery).data?.places ?? [];
  return (
    <Card>
      <ProblemNote problem={error} />
      <Form layout="vertical" component="div">
        <Form.Item label={texts.matterLabel} htmlFor="file-matter">
          <Select
            id="file-matter"
            options={(matters ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.processId}
            onChange={(processId: string) => {
              onChange({ processId, common: {} });
            }}
          />
        </Form.Item>
        <Form.Item label={texts.place} htmlFor="file-place">
          <Select
            id="file-place"
            allowClear
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.townshipId}
            onChange={(townshipId?: string) => {
              onChange(townshipId === undefined ? {} : { townshipId });
            }}
          />
        </Form.Item>
        <CommonFields draft={draft} onChange={onChange} />
        <Upload
          accept=".csv,.xlsx"
          maxCount={1}
          fileList={draft.file === undefined ? [] : [{ uid: '1', name: draft.file.name }]}
          showUploadList={{ showRemoveIcon: false }}
          beforeUpload={(file) => {
            onChange({ file });
            return false;
          }}
        >
          <Button>{texts.file.choose}</Button>
        </Upload>
      </Form>
    </Card>
  );
}

function CommonFields({ draft, onChange }: FileInputsProps) {
  const texts = useTexts(intakeTexts);
  const { data: form } = useQuery(formQuery(draft.processId));
  if (form === undefined) return null;
  // The API says that it is a JSON Schema.
  const schema = form.schema;
  const known = knownFields(schema);
  const simple = fieldsOf(schema).filter(({ kind, name }) => !known.has(name) && SAME_FOR_ALL.includes(kind));
  return (
    <details>
      <summary>{`${texts.file.common}（${texts.file.commonHint}）`}</summary>
      <FormFields
        fields={simple.map((field) => ({ ...field, required: false }))}
        data={draft.common}
        onChange={(common) => {
          onChange({ common });
        }}
        faults={NO_FAULTS}
        place="/common"
      />
    </details>
  );
}
