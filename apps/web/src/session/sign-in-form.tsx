import { Button, Form, Input } from 'antd';
import { useTexts } from '../texts/language';
import { ProblemNote } from '../ui/problem-note';
import { sessionTexts } from './session-texts';
import { type OnSignedIn, type SignInFields, useSignIn } from './use-sign-in';

/** Asks for name and password. */
export function SignInForm({ username, onSignedIn }: { readonly username?: string; readonly onSignedIn: OnSignedIn }) {
  const texts = useTexts(sessionTexts);
  const signIn = useSignIn(onSignedIn);
  return (
    <Form
      layout="vertical"
      initialValues={{ username }}
      onFinish={(fields: SignInFields) => {
        signIn.mutate(fields);
      }}
    >
      <Form.Item name="username" label={texts.username} rules={[{ required: true, message: texts.usernameMissing }]}>
        <Input autoComplete="username" autoFocus={username === undefined} />
      </Form.Item>
      <Form.Item name="password" label={texts.password} rules={[{ required: true, message: texts.passwordMissing }]}>
        <Input.Password autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      <ProblemNote problem={signIn.error} />
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {texts.signIn}
      </Button>
    </Form>
  );
}
