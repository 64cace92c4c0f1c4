import { Button, Card, Empty, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useMe } from '../../session/me';
import { useTexts } from '../../texts/language';
import { DataTable } from '../../ui/data-table';
import { EndPost } from './end-post';
import { GivePost } from './give-post';
import { type Account } from './people-queries';
import { peopleTexts } from './people-texts';

type Held = Schema<'HeldPostDto'>;
const COLOURS = { held: 'success', 'to-come': 'processing', ended: 'default' } as const;

/** The posts of an account, also those that have ended. */
export function AccountPosts({ account }: { readonly account: Account }) {
  const texts = useTexts(peopleTexts);
  const own = useMe().personId === account.id;
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Held>();
  const columns = useColumns(setEnding);
  return (
    <Card
      title={texts.postsTitle}
      extra={
        !own && (
          <Button
            type="primary"
            onClick={() => {
              setGiving(true);
            }}
          >
            {texts.give}
          </Button>
        )
      }
    >
      <DataTable<Held>
        rowKey={({ post, organisationId }) => `${post}@${organisationId}`}
        size="small"
        columns={columns}
        dataSource={[...account.posts]}
        pagination={false}
        locale={{ emptyText: <Empty description={texts.noPostsYet} /> }}
      />
      {giving && (
        <GivePost
          id={account.id}
          onClose={() => {
            setGiving(false);
          }}
        />
      )}
      {ending !== undefined && (
        <EndPost
          id={account.id}
          held={ending}
          onClose={() => {
            setEnding(undefined);
          }}
        />
      )}
    </Card>
  );
}

function useColumns(onEnd: (held: Held) => void): TableColumnsType<Held> {
  const texts = useTexts(peopleTexts);
  return [
    { key: 'post', title: texts.post, dataIndex: 'postName' },
    { key: 'organisation', title: texts.organisation, dataIndex: 'organisationName' },
    { key: 'days', title: texts.days, render: (_, { from, until }) => texts.span(from, until) },
    { key: 'state', title: texts.columns.state, render: (_, { state }) => <Tag color={COLOURS[state]}>{texts.states[state]}</Tag> },
    {
      key: 'end',
      title: '',
      render: (_, held) =>
        held.state !== 'ended' && (
          <Button
            size="small"
            aria-label={texts.endTitle(held.postName)}
            onClick={() => {
              onEnd(held);
            }}
          >
            {texts.end}
          </Button>
        ),
    },
  ];
}
