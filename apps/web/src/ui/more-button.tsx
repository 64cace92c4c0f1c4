import { Button, Flex } from 'antd';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';

const moreTexts = defineTexts({ more: '加载更多' }, { more: 'Load more' });

/** What of an infinite query the button needs. */
interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Fetches the next page of a list; nothing where there is none. */
export function MoreButton({ pages }: { readonly pages: Pages }) {
  const texts = useTexts(moreTexts);
  if (!pages.hasNextPage) return null;
  return (
    <Flex justify="center">
      <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
        {texts.more}
      </Button>
    </Flex>
  );
}
