import { EllipsisOutlined, PlusOutlined, TeamOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Dropdown, Flex, Space, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { sentencesOf } from '../../ui/sentences-of';
import { type InboxFilter, isEmpty, isSameFilter } from './inbox-filter';
import { savedSearchesQuery, type Tab } from './inbox-queries';
import { inboxTexts } from './inbox-texts';
import { useSavedSearchCommands } from './saved-search-commands';

type Search = Schema<'SavedSearchDto'>;
const NameSearch = lazy(async () => ({ default: (await import('./name-search')).NameSearch }));

interface SavedSearchesProps {
  readonly tab: Tab;
  readonly filter: InboxFilter;
  readonly onChoose: (search: Search) => void;
}

/** Searches one comes back to, one's own and those that colleagues share. */
export function SavedSearches({ tab, filter, onChoose }: SavedSearchesProps) {
  const texts = useTexts(inboxTexts).saved;
  const { data, error } = useQuery(savedSearchesQuery);
  const [naming, setNaming] = useState<Search | 'new'>();
  const searches = data?.searches ?? [];
  const isOpen = (search: Search): boolean => search.tab === tab && isSameFilter(search.filter, filter);
  if (searches.length === 0 && isEmpty(filter) && naming === undefined) return <ProblemNote problem={error} />;
  return (
    <Flex gap="small" wrap role="group" aria-label={texts.label}>
      {searches.map((search) => (
        <SearchChip key={search.id} search={search} open={isOpen(search)} onChoose={onChoose} onRename={setNaming} />
      ))}
      {!isEmpty(filter) && !searches.some(isOpen) && (
        <Button
          type="dashed"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => {
            setNaming('new');
          }}
        >
          {texts.save}
        </Button>
      )}
      {naming !== undefined && (
        <Suspense>
          <NameSearch
            {...(naming !== 'new' && { search: naming })}
            tab={tab}
            filter={filter}
            onClose={() => {
              setNaming(undefined);
            }}
          />
        </Suspense>
      )}
    </Flex>
  );
}

interface SearchChipProps {
  readonly search: Search;
  readonly open: boolean;
  readonly onChoose: (search: Search) => void;
  readonly onRename: (search: Search) => void;
}

function SearchChip({ search, open, onChoose, onRename }: SearchChipProps) {
  const texts = useTexts(inboxTexts).saved;
  const askAndRemove = useRemoving(search);
  const chip = (
    <Button
      size="small"
      type={open ? 'primary' : 'default'}
      aria-pressed={open}
      {...(search.team !== undefined && { icon: <TeamOutlined aria-hidden /> })}
      onClick={() => {
        onChoose(search);
      }}
    >
      {search.name}
    </Button>
  );
  if (!search.own) return <Tooltip title={texts.by(search.owner.name)}>{chip}</Tooltip>;
  return (
    <Space.Compact>
      {chip}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'rename',
              label: texts.rename,
              onClick: () => {
                onRename(search);
              },
            },
            { key: 'remove', label: texts.remove, onClick: askAndRemove },
          ],
        }}
      >
        <Button size="small" icon={<EllipsisOutlined aria-hidden />} aria-label={texts.actions(search.name)} />
      </Dropdown>
    </Space.Compact>
  );
}

/** Asks, and takes it away; what was refused is told above the page. */
function useRemoving({ id, name }: Search): () => void {
  const texts = useTexts(inboxTexts).saved;
  const { language } = useLanguage();
  const { modal, message } = App.useApp();
  const { remove } = useSavedSearchCommands();
  const removeAndTell = (): Promise<void> =>
    remove.mutateAsync(id).catch((error: unknown) => void message.error(sentencesOf(error, language).join(' ')));
  return () => {
    modal.confirm({ title: texts.removeAsk(name), okText: texts.remove, cancelText: texts.cancel, onOk: removeAndTell });
  };
}
