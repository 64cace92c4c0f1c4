import { useQuery } from '@tanstack/react-query';
import { Alert, Flex, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { UploadingNote } from '../../ui/form/uploading-note';
import { ProblemNote } from '../../ui/problem-note';
import { UploadList } from '../../ui/upload-list';
import { useUploading } from '../../ui/use-document-upload';
import { type ActionDialogProps } from './action-dialog';
import styles from './case.module.css';
import { publicitiesQuery, useTakeObjection } from './case-queries';
import { caseTexts } from './case-texts';
import { Dialog } from '../../ui/dialog';

interface ObjectionFields {
  readonly publicity: string;
  readonly reason: string;
  readonly name?: string;
  readonly phone?: string;
}

/** Writes down what somebody at the window objects to; the code is shown once. */
export function ObjectionDialog({ found, onClose }: ActionDialogProps) {
  const texts = useTexts(caseTexts);
  const take = useTakeObjection(found.id);
  const isUploading = useUploading();
  const [form] = Form.useForm<ObjectionFields>();
  const [documents, setDocuments] = useState<readonly string[]>([]);
  if (take.data !== undefined) return <CodeDialog code={take.data.code} onClose={onClose} />;
  return (
    <Dialog
      open
      title={texts.actions['take-objection']}
      okText={texts.confirm}
      okButtonProps={{ disabled: isUploading }}
      confirmLoading={take.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Alert type="info" showIcon title={texts.objection.hint} style={{ marginBottom: 16 }} />
      <ProblemNote problem={take.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={({ publicity, reason, name, phone }) => {
          take.mutate({
            publicity,
            reason,
            ...(name ? { name } : {}),
            ...(phone ? { phone } : {}),
            ...(documents.length === 0 ? {} : { documents: [...documents] }),
          });
        }}
      >
        <ObjectionInputs caseId={found.id} />
        <Form.Item label={texts.objection.papers}>
          <UploadList id="objection-documents" ids={documents} onChange={setDocuments} />
        </Form.Item>
        <UploadingNote />
      </Form>
    </Dialog>
  );
}

function ObjectionInputs({ caseId }: { readonly caseId: string }) {
  const { objection } = useTexts(caseTexts);
  const { data, error } = useQuery(publicitiesQuery(caseId));
  const open = (data?.publicities ?? []).filter(({ endedAt }) => endedAt === undefined);
  const [first] = open;
  return (
    <>
      <ProblemNote problem={error} />
      <Form.Item
        key={first?.id}
        name="publicity"
        label={objection.publicity}
        initialValue={first?.id}
        rules={[{ required: true, message: objection.publicity }]}
      >
        <Select loading={data === undefined} options={open.map(({ id, title }) => ({ value: id, label: title }))} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={objection.said}
        rules={[{ required: true, whitespace: true, min: 5, message: objection.saidMissing }]}
      >
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Form.Item name="name" label={objection.name}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={objection.phone}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function CodeDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { objection, confirm } = useTexts(caseTexts);
  return (
    <Dialog open title={objection.takenTitle} okText={confirm} onOk={onClose} onCancel={onClose} cancelButtonProps={{ hidden: true }}>
      <Flex vertical align="center" gap="middle">
        <span>{objection.code}</span>
        <span className={styles['code']}>{code}</span>
        <Typography.Text>{objection.codeHint}</Typography.Text>
      </Flex>
    </Dialog>
  );
}
