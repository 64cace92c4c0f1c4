import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { meQuery } from '../../session/me';
import { backPath } from '../../session/plain/back-path';
import { PlainNewPasswordForm } from '../../session/plain/plain-new-password-form';
import { PlainSignInForm } from '../../session/plain/plain-sign-in-form';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import plain from '../../ui/plain/plain.module.css';
import { TabTitle } from '../../ui/tab-title';

const signInTexts = defineTexts(
  {
    title: '登录',
    why: '登录后可以申请、继续填写草稿、查看自己的办件和消息。',
    without: '没有账号？请到医保窗口或找村（社区）帮代办员办理；查办理进度不需要登录。',
  },
  {
    title: 'Sign in',
    why: 'Signed in, you can apply, go on with a draft, and see your cases and messages.',
    without: 'No account? The service window or your village helper applies for you; tracking a case needs no account.',
  },
);

/** The applicants' door; whoever is in already is led on, with a password of their own. */
export function SignInPage() {
  const texts = useTexts(signInTexts);
  const [search] = useSearchParams();
  const me = useQuery(meQuery);
  if (me.data?.mustChangePassword === true) return <PlainNewPasswordForm />;
  if (me.data !== undefined) return <Navigate to={backPath(search.get('back'))} replace />;
  return (
    <>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      <p>{texts.why}</p>
      <PlainSignInForm onSignedIn={() => undefined} />
      <p className={plain['small']}>{texts.without}</p>
    </>
  );
}
