import { useQuery } from '@tanstack/react-query';
import { App, Button, Card, Descriptions, Flex, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { useMe } from '../../session/me';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { AccountPosts } from './account-posts';
import { AccountState } from './account-state';
import { InitialPassword } from './initial-password';
import { type Account, accountQuery, useAccountCommands } from './people-queries';
import { peopleTexts } from './people-texts';

/** One account: whether it signs in, and which posts it holds. */
export function AccountPage() {
  const texts = useTexts(peopleTexts);
  const { id = '' } = useParams();
  const { data: account, error } = useQuery(accountQuery(id));
  if (account === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <Flex vertical gap="middle">
      <Link to="/people">{texts.back}</Link>
      <AccountHead account={account} />
      <AccountPosts account={account} />
    </Flex>
  );
}

function AccountHead({ account }: { readonly account: Account }) {
  const texts = useTexts(peopleTexts);
  const own = useMe().personId === account.id;
  const commands = useAccountCommands(account.id);
  const { lock, unlock, reset } = commands;
  return (
    <Card title={<PageTitle>{account.name}</PageTitle>} extra={!own && <AccountActs account={account} commands={commands} />}>
      <ProblemNote problem={lock.error ?? unlock.error ?? reset.error} />
      <Descriptions
        size="small"
        items={[
          { key: 'username', label: texts.username, children: account.username ?? '—' },
          { key: 'state', label: texts.columns.state, children: <AccountState account={account} /> },
        ]}
      />
      {reset.data !== undefined && <InitialPassword name={account.name} password={reset.data.password} onNoted={reset.reset} />}
    </Card>
  );
}

interface AccountActsProps {
  readonly account: Account;
  readonly commands: ReturnType<typeof useAccountCommands>;
}

function AccountActs({ account: { name, locked }, commands: { lock, unlock, reset } }: AccountActsProps) {
  const texts = useTexts(peopleTexts);
  const { modal } = App.useApp();
  const ask = (title: string, okText: string, work: () => Promise<unknown>): void => {
    // What was refused is told on the page.
    modal.confirm({ title, okText, cancelText: texts.cancel, onOk: () => work().catch(() => undefined) });
  };
  return (
    <Flex gap="small">
      <Button
        onClick={() => {
          ask(texts.resetAsk(name), texts.reset, () => reset.mutateAsync());
        }}
      >
        {texts.reset}
      </Button>
      <Button
        loading={unlock.isPending}
        onClick={() => {
          if (locked) unlock.mutate();
          else ask(texts.lockAsk(name), texts.lock, () => lock.mutateAsync());
        }}
      >
        {locked ? texts.unlock : texts.lock}
      </Button>
    </Flex>
  );
}
