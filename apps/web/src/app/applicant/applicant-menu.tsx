import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, NavLink } from 'react-router';
import { answerOf, api } from '../../api/client';
import { meQuery } from '../../session/me';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { ProblemText } from '../../ui/plain/problem-text';
import styles from './applicant-layout.module.css';

const menuTexts = defineTexts(
  {
    menu: '我的',
    drafts: '草稿',
    cases: '我的办件',
    messages: '消息',
    authorities: '代办授权',
    signIn: '登录',
    signOut: '退出',
    stillIn: '没有退出成功，您仍然登录着。',
  },
  {
    menu: 'My pages',
    drafts: 'Drafts',
    cases: 'My cases',
    messages: 'Messages',
    authorities: 'Helpers',
    signIn: 'Sign in',
    signOut: 'Sign out',
    stillIn: 'You are still signed in.',
  },
);

/** The ways of whoever is signed in, and the way in for others. */
export function ApplicantMenu() {
  const texts = useTexts(menuTexts);
  const me = useQuery(meQuery);
  if (me.isPending) return null;
  return (
    <nav className={styles['menu']} aria-label={texts.menu}>
      {me.data === undefined ? (
        <Link to="/sign-in">{texts.signIn}</Link>
      ) : (
        <>
          <NavLink to="/cases">{texts.cases}</NavLink>
          <NavLink to="/drafts">{texts.drafts}</NavLink>
          <NavLink to="/mailbox">{texts.messages}</NavLink>
          <NavLink to="/authorities">{texts.authorities}</NavLink>
          <SignOut title={`${texts.signOut}（${me.data.name}）`}>{texts.signOut}</SignOut>
        </>
      )}
    </nav>
  );
}

function SignOut({ title, children }: { readonly title: string; readonly children: string }) {
  const texts = useTexts(menuTexts);
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => answerOf(api.POST('/api/sign-out')),
    onSuccess: () => {
      queries.clear();
      // A page of its own: nothing of whoever went is left in its memory.
      location.assign('/');
    },
  });
  return (
    <>
      <button
        type="button"
        title={title}
        disabled={signOut.isPending}
        onClick={() => {
          signOut.mutate();
        }}
      >
        {children}
      </button>
      {signOut.isError && (
        <div role="alert" className={styles['stillIn']}>
          {texts.stillIn}
          <ProblemText problem={signOut.error} />
        </div>
      )}
    </>
  );
}
