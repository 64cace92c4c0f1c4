import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { Card, Flex, Spin, Typography } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { isSignedOut, type SessionEnd } from '../api/query-client';
import { useTexts } from '../texts/language';
import { ProblemNote } from '../ui/problem-note';
import { meQuery } from './me';
import { NewPasswordForm } from './new-password-form';
import { sessionTexts } from './session-texts';
import { SignInForm } from './sign-in-form';
import { onSignedOut, staffQueries } from './staff-session';
import { useReread } from './use-reread';
import { type OnSignedIn } from './use-sign-in';
import { Dialog } from '../ui/dialog';

/**
 * Lets through who is signed in. Where the session ends later, sign-in is asked for over the page, so that nothing typed is lost.
 * Somebody else who signs in there gets a page of their own.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [ended, setEnded] = useState<SessionEnd>();
  const [isOthers, setOthers] = useState(false);
  useEffect(() => onSignedOut(setEnded), []);
  useReread(staffQueries);
  if (isOthers) return <FreshPage />;
  return (
    <QueryClientProvider client={staffQueries}>
      <Door
        ended={ended}
        onBack={(isSomebodyElse) => {
          setEnded(undefined);
          setOthers(isSomebodyElse);
        }}
      >
        {children}
      </Door>
    </QueryClientProvider>
  );
}

/** Nothing of one person's page is shown to another: it is gone before the browser is asked for a new one, which it might ask the reader about. */
function FreshPage() {
  useEffect(() => {
    staffQueries.clear();
    location.reload();
  }, []);
  return <Waiting />;
}

interface DoorProps {
  readonly ended: SessionEnd | undefined;
  readonly onBack: OnSignedIn;
  readonly children: ReactNode;
}

function Door({ ended, onBack, children }: DoorProps) {
  const me = useQuery(meQuery);
  if (me.data === undefined && isSignedOut(me.error)) return <SignInPage onSignedIn={onBack} />;
  if (me.data === undefined) return <Waiting problem={me.error} />;
  if (me.data.mustChangePassword) {
    return (
      <AtTheDoor>
        <NewPasswordForm />
      </AtTheDoor>
    );
  }
  return (
    <>
      {children}
      <SignInAgain ended={ended} onBack={onBack} />
    </>
  );
}

function Waiting({ problem = null }: { readonly problem?: Error | null }) {
  return (
    <Flex align="center" justify="center" style={{ minHeight: '100vh' }}>
      {problem === null ? <Spin size="large" /> : <ProblemNote problem={problem} />}
    </Flex>
  );
}

function SignInPage({ onSignedIn }: { readonly onSignedIn: OnSignedIn }) {
  const texts = useTexts(sessionTexts);
  return (
    <AtTheDoor>
      <Typography.Title level={3}>{texts.title}</Typography.Title>
      <SignInForm onSignedIn={onSignedIn} />
    </AtTheDoor>
  );
}

/** A card alone on the page. */
function AtTheDoor({ children }: { readonly children: ReactNode }) {
  return (
    <Flex component="main" align="center" justify="center" style={{ minHeight: '100vh' }}>
      <Card style={{ width: 360 }}>{children}</Card>
    </Flex>
  );
}

interface SignInAgainProps {
  readonly ended: SessionEnd | undefined;
  readonly onBack: OnSignedIn;
}

function SignInAgain({ ended, onBack }: SignInAgainProps) {
  const { ends } = useTexts(sessionTexts);
  const queries = useQueryClient();
  const { title, hint } = ends[ended ?? 'expired'];
  return (
    <Dialog open={ended !== undefined} title={title} footer={null} closable={false} destroyOnHidden>
      <Typography.Paragraph>{hint}</Typography.Paragraph>
      <SignInForm
        onSignedIn={(isSomebodyElse) => {
          onBack(isSomebodyElse);
          if (!isSomebodyElse) void queries.invalidateQueries();
        }}
      />
    </Dialog>
  );
}
