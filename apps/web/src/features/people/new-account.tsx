import { Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { InitialPassword } from './initial-password';
import { useCreateAccount } from './people-queries';
import { peopleTexts } from './people-texts';
import { Dialog } from '../../ui/dialog';

type Fields = Schema<'NewAccountDto'>;

/** Asks for a new account, tells its first password once, and goes on to its posts. */
export function NewAccount({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(peopleTexts);
  const open = useNavigate();
  const [form] = Form.useForm<Fields>();
  const create = useCreateAccount();
  const [name, setName] = useState('');
  if (create.data !== undefined) {
    const { id, password } = create.data;
    return <InitialPassword name={name} password={password} onNoted={() => void open(`/people/${id}`)} />;
  }
  return (
    <Dialog
      open
      title={texts.newTitle}
      okText={texts.create}
      cancelText={texts.cancel}
      confirmLoading={create.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        onFinish={({ email, ...fields }) => {
          setName(fields.name);
          create.mutate({ ...fields, ...(email && { email }) });
        }}
      >
        <Form.Item name="name" label={texts.name} rules={[{ required: true, whitespace: true, message: texts.missing }]}>
          <Input maxLength={50} autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="username"
          label={texts.username}
          extra={texts.usernameHint}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9.-]{2,31}$/, message: texts.usernameWrong }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={texts.email}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
        <ProblemNote problem={create.error} />
      </Form>
    </Dialog>
  );
}
