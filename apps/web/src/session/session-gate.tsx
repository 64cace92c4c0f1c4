import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { Card, Flex, Spin, Typography } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { isSignedOut } from '../api/query-client';
import { useTexts } from '../texts/language';
import { ProblemNote } from '../ui/problem-note';
import { meQuery } from './me';
import { NewPasswordForm } from './new-password-form';
import { sessionTexts } from './session-texts';
import { SignInForm } from './sign-in-form';
import { onSignedOut, staffQueries } from './staff-session';
import { useReread } from './use-reread';
import { Dialog } from '../ui/dialog';

/**
 * Lets through who is signed in. Where the session ends later, sign-in is asked for over the page, so that nothing typed is lost.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [expired, setExpired] = useState(false);
  useEffect(
    () =>
      onSignedOut(() => {
        setExpired(true);
      }),
    [],
  );
  useReread(staffQueries);
  return (
    <QueryClientProvider client={staffQueries}>
      <Door
        expired={expired}
        onBack={() => {
          setExpired(false);
        }}
      >
        {children}
      </Door>
    </QueryClientProvider>
  );
}

interface DoorProps {
  readonly expired: boolean;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

function Door({ expired, onBack, children }: DoorProps) {
  const me = useQuery(meQuery);
  if (me.data === undefined && isSignedOut(me.error)) return <SignInPage onSignedIn={onBack} />;
  if (me.data === undefined) {
    return (
      <Flex align="center" justify="center" style={{ minHeight: '100vh' }}>
        {me.error === null ? <Spin size="large" /> : <ProblemNote problem={me.error} />}
      </Flex>
    );
  }
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
      <SignInAgain open={expired} personId={me.data.personId} onBack={onBack} />
    </>
  );
}

function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
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
  readonly open: boolean;
  readonly personId: string;
  readonly onBack: () => void;
}

function SignInAgain({ open, personId, onBack }: SignInAgainProps) {
  const texts = useTexts(sessionTexts);
  const queries = useQueryClient();
  return (
    <Dialog open={open} title={texts.expired} footer={null} closable={false} destroyOnHidden>
      <Typography.Paragraph>{texts.expiredHint}</Typography.Paragraph>
      <SignInForm
        onSignedIn={(me) => {
          // Nothing of one person's page is shown to another.
          if (me.personId !== personId) location.reload();
          onBack();
          void queries.invalidateQueries();
        }}
      />
    </Dialog>
  );
}
