import { Form, Input, Typography } from 'antd';
import { type ReactNode } from 'react';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { caseTexts } from './case-texts';
import { Dialog } from '../../ui/dialog';

interface ReasonDialogProps {
  readonly title: string;
  /** What the verb brings about. */
  readonly hint: string;
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  readonly danger?: boolean;
  /** Fields before the reason; their values come with it. */
  readonly children?: ReactNode;
  readonly onReason: (reason: string, fields: Readonly<Record<string, string | undefined>>) => void;
  readonly onClose: () => void;
}

/** Asks for a reason before something is done that others have to understand. */
export function ReasonDialog({ title, hint, sending, danger = false, children, onReason, onClose }: ReasonDialogProps) {
  const { dialogs, confirm } = useTexts(caseTexts);
  const [form] = Form.useForm<Readonly<Record<string, string | undefined>>>();
  return (
    <Dialog
      open
      title={title}
      okText={confirm}
      okButtonProps={{ danger }}
      confirmLoading={sending.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Typography.Paragraph>{hint}</Typography.Paragraph>
      <ProblemNote problem={sending.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason = '', ...fields }) => {
          onReason(reason, fields);
        }}
      >
        {children}
        <Form.Item name="reason" label={dialogs.reason} rules={[{ required: true, whitespace: true, message: dialogs.reasonMissing }]}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 3 }} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
