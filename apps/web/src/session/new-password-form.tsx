import { Button, Form, Input, Typography } from 'antd';
import { useTexts } from '../texts/language';
import { ProblemNote } from '../ui/problem-note';
import { passwordTexts } from './new-password-texts';
import { type NewPassword, SHORTEST, useNewPassword } from './use-new-password';

/** Asks whoever has a password that somebody else knows for another one. */
export function NewPasswordForm() {
  const texts = useTexts(passwordTexts);
  const change = useNewPassword();
  return (
    <Form<NewPassword>
      layout="vertical"
      onFinish={(fields) => {
        change.mutate(fields);
      }}
    >
      <Typography.Title level={4}>{texts.title}</Typography.Title>
      <Typography.Paragraph>{texts.hint}</Typography.Paragraph>
      <Form.Item name="current" label={texts.current} rules={[{ required: true, message: texts.missing }]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="next" label={texts.next} rules={[{ required: true, min: SHORTEST, message: texts.short }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={texts.again}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new RangeError(texts.differs)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <ProblemNote problem={change.error} />
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        {texts.save}
      </Button>
    </Form>
  );
}
