import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Layout, Segmented, Skeleton } from 'antd';
import { type ReactNode, Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { answerOf, api } from '../../api/client';
import { Problem } from '../../api/problem';
import { DemoClockBar } from '../../features/demo-clock/demo-clock-bar';
import { MessageBell } from '../../features/messages/message-bell';
import { useLiveHints } from '../../session/live-hints';
import { useMe } from '../../session/me';
import { sessionTexts } from '../../session/session-texts';
import { useLanguage, useTexts } from '../../texts/language';
import { type Language } from '../../texts/texts';
import { sentencesOf } from '../../ui/sentences-of';
import styles from './staff-layout.module.css';
import { StaffMenu } from './staff-menu';

/** Names of the languages in themselves. */
const LANGUAGE_NAMES: readonly { readonly value: Language; readonly label: ReactNode }[] = [
  { value: 'zh', label: <span lang="zh-CN">中文</span> },
  { value: 'en', label: <span lang="en">English</span> },
];

/** What stands around every page of staff. */
export function StaffLayout() {
  const texts = useTexts(sessionTexts);
  const { language, choose } = useLanguage();
  useLiveHints();
  return (
    <Layout className={styles['layout']}>
      <Layout.Header className={styles['header']}>
        <Link to="/" className={styles['name']}>
          {texts.title}
        </Link>
        <div className={styles['tools']}>
          <Segmented<Language> options={[...LANGUAGE_NAMES]} value={language} onChange={choose} />
          <MessageBell />
          <Person />
        </div>
      </Layout.Header>
      <DemoClockBar />
      <Layout>
        <Layout.Sider
          className={styles['sider'] ?? ''}
          theme="light"
          breakpoint="lg"
          collapsedWidth={0}
          width={200}
          zeroWidthTriggerStyle={{ top: 8 }}
        >
          <StaffMenu />
        </Layout.Sider>
        <main className={styles['content']}>
          <Suspense fallback={<Skeleton active />}>
            <Outlet />
          </Suspense>
        </main>
      </Layout>
    </Layout>
  );
}

function Person() {
  const texts = useTexts(sessionTexts);
  const me = useMe();
  const { language } = useLanguage();
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const leave = (): void => {
    queries.clear();
    location.assign('/work/');
  };
  const signOut = useMutation({
    mutationFn: () => answerOf(api.POST('/api/sign-out')),
    onSuccess: leave,
    // Desks are shared: whoever goes away must know that the next one would sit down as them.
    onError: (error) => {
      if (error instanceof Problem && error.body.status === 401) return leave();
      modal.error({ title: texts.notSignedOut, content: [...sentencesOf(error, language), texts.notSignedOutHint].join(' ') });
    },
  });
  return (
    <Flex gap="small" align="center">
      <span className={styles['person']}>{me.name}</span>
      <Button size="small" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {texts.signOut}
      </Button>
    </Flex>
  );
}
