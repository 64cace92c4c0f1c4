import { Form, Input } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { useAccountCommands } from './people-queries';
import { peopleTexts } from './people-texts';
import { Dialog } from '../../ui/dialog';

interface EndPostProps {
  readonly id: string;
  readonly held: Schema<'HeldPostDto'>;
  readonly onClose: () => void;
}

/** Asks for the last day of a post. */
export function EndPost({ id, held, onClose }: EndPostProps) {
  const texts = useTexts(peopleTexts);
  const [form] = Form.useForm<{ readonly until: string }>();
  const { endPost } = useAccountCommands(id);
  return (
    <Dialog
      open
      title={texts.endTitle(held.postName)}
      okText={texts.ok}
      cancelText={texts.cancel}
      confirmLoading={endPost.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ until }) => {
          endPost.mutate({ post: held.post, organisationId: held.organisationId, until }, { onSuccess: onClose });
        }}
      >
        <Form.Item name="until" label={texts.lastDay} rules={[{ required: true, message: texts.missing }]}>
          <Input type="date" />
        </Form.Item>
        <ProblemNote problem={endPost.error} />
      </Form>
    </Dialog>
  );
}
