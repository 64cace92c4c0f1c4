import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Flex, Input, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { AccountState } from './account-state';
import { NewAccount } from './new-account';
import { type Account, peopleQuery } from './people-queries';
import { peopleTexts } from './people-texts';

/** Who has an account, with which posts. */
export function PeoplePage() {
  const texts = useTexts(peopleTexts);
  const [address, setAddress] = useSearchParams();
  const search = address.get('search') ?? '';
  const [adding, setAdding] = useState(false);
  return (
    <Flex vertical gap="small">
      <Flex justify="space-between" align="center">
        <PageTitle>{texts.title}</PageTitle>
        <Button
          type="primary"
          onClick={() => {
            setAdding(true);
          }}
        >
          {texts.add}
        </Button>
      </Flex>
      <Input.Search
        key={search}
        defaultValue={search}
        aria-label={texts.search}
        placeholder={texts.search}
        allowClear
        style={{ maxWidth: 320 }}
        onSearch={(words) => {
          setAddress(words.trim() === '' ? {} : { search: words.trim() });
        }}
      />
      <AccountTable search={search} />
      {adding && (
        <NewAccount
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Flex>
  );
}

function AccountTable({ search }: { readonly search: string }) {
  const texts = useTexts(peopleTexts);
  const people = useInfiniteQuery(peopleQuery(search));
  return (
    <>
      <ProblemNote problem={people.error} />
      <DataTable<Account>
        rowKey="id"
        size="middle"
        columns={useColumns()}
        dataSource={people.data?.pages.flatMap(({ accounts }) => [...accounts]) ?? []}
        loading={people.isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={people.isPending ? ' ' : texts.empty} /> }}
      />
      {people.hasNextPage && (
        <Button onClick={() => void people.fetchNextPage()} loading={people.isFetchingNextPage}>
          {texts.more}
        </Button>
      )}
    </>
  );
}

function useColumns(): TableColumnsType<Account> {
  const texts = useTexts(peopleTexts);
  return [
    { key: 'name', title: texts.columns.name, render: (_, { id, name }) => <Link to={`/people/${id}`}>{name}</Link> },
    { key: 'username', title: texts.columns.username, dataIndex: 'username' },
    {
      key: 'posts',
      title: texts.columns.posts,
      render: (_, { posts }) => {
        const held = posts.filter(({ state }) => state === 'held');
        if (held.length === 0) return texts.noPosts;
        return held.map(({ postName, organisationName }) => (
          <div key={`${postName} ${organisationName}`}>{`${postName}（${organisationName}）`}</div>
        ));
      },
    },
    { key: 'state', title: texts.columns.state, render: (_, account) => <AccountState account={account} /> },
  ];
}
