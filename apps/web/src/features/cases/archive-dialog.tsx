import { useMutation } from '@tanstack/react-query';
import { Form, Input, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { saveFile } from '../../ui/save-file';
import { type ActionDialogProps } from './action-dialog';
import { caseTexts } from './case-texts';
import { Dialog } from '../../ui/dialog';

/** Downloads the archive package of a closed case, with the purpose that is written down. */
export function ArchiveDialog({ found, onClose }: ActionDialogProps) {
  const { actions, dialogs } = useTexts(caseTexts);
  const [form] = Form.useForm<{ readonly purpose: string }>();
  const download = useMutation({
    mutationFn: (purpose: string) => saveFile(`/api/cases/${found.id}/archive?purpose=${encodeURIComponent(purpose)}`),
    onSuccess: onClose,
  });
  return (
    <Dialog
      open
      title={actions.archive}
      okText={actions.archive}
      confirmLoading={download.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Typography.Paragraph>{dialogs.archive}</Typography.Paragraph>
      <ProblemNote problem={download.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={({ purpose }) => {
          download.mutate(purpose.trim());
        }}
      >
        <Form.Item
          name="purpose"
          label={dialogs.purpose}
          rules={[{ required: true, whitespace: true, min: 2, message: dialogs.purposeMissing }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
