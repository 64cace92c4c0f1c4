import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Typography } from 'antd';
import { answerOf, api } from '../api/client';
import { command } from '../api/command';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import { ProblemNote } from '../ui/problem-note';
import { meQuery } from './me';

const passwordTexts = defineTexts(
  {
    title: '请设置您自己的密码',
    hint: '您正在使用他人发放的初始密码。设置新密码后即可开始办理。',
    current: '初始密码',
    next: '新密码（不少于10位）',
    again: '再次输入新密码',
    missing: '请填写',
    short: '新密码不少于10位',
    differs: '两次输入的新密码不一致',
    save: '保存并继续',
  },
  {
    title: 'Choose a password of your own',
    hint: 'You have a first password that somebody else gave you. Choose another to begin.',
    current: 'First password',
    next: 'New password (at least 10 characters)',
    again: 'The new password again',
    missing: 'Please fill this in',
    short: 'At least 10 characters',
    differs: 'The two are not the same',
    save: 'Save and go on',
  },
);

interface Fields {
  readonly current: string;
  readonly next: string;
}

const SHORTEST = 10;

/** Asks whoever has a password that somebody else knows for another one. */
export function NewPasswordForm() {
  const texts = useTexts(passwordTexts);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ current, next }: Fields) =>
      command((header) => answerOf(api.POST('/api/my-password', { params: { header }, body: { current, password: next } }))),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  return (
    <Form<Fields>
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
