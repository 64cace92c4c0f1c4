import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { officesQuery, postsQuery, useAccountCommands } from './people-queries';
import { peopleTexts } from './people-texts';
import { Dialog } from '../../ui/dialog';

type Fields = Schema<'GivePostDto'>;

/** Asks for a post, the organisation and the days. */
export function GivePost({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const texts = useTexts(peopleTexts);
  const [form] = Form.useForm<Fields>();
  const { givePost } = useAccountCommands(id);
  const posts = useQuery(postsQuery);
  const offices = useQuery(officesQuery);
  const missing = [{ required: true, message: texts.missing }];
  const give = ({ until, ...fields }: Fields): void => {
    givePost.mutate({ ...fields, ...(until && { until }) }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      title={texts.give}
      okText={texts.ok}
      cancelText={texts.cancel}
      confirmLoading={givePost.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields> form={form} layout="vertical" onFinish={give}>
        <Form.Item name="post" label={texts.post} rules={missing}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(posts.data?.posts ?? []).map(({ post, name }) => ({ value: post, label: name }))}
          />
        </Form.Item>
        <Form.Item name="organisationId" label={texts.organisation} rules={missing}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(offices.data?.organisations ?? []).map((office) => ({ value: office.id, label: office.name }))}
          />
        </Form.Item>
        <Form.Item name="from" label={texts.from} rules={missing}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={texts.until}>
          <Input type="date" />
        </Form.Item>
        <ProblemNote problem={givePost.error ?? posts.error ?? offices.error} />
      </Form>
    </Dialog>
  );
}
