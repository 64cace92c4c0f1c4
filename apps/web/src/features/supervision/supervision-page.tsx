import { Tabs } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { drillOf } from './drill';
import { LadderView } from './ladder-view';
import { PeopleLoad } from './people-load';
import { PostsLoad } from './posts-load';
import { supervisionTexts } from './supervision-texts';
import { TasksView } from './tasks-view';

const TABS = ['people', 'posts', 'ladder'] as const;
type Tab = (typeof TABS)[number];
const VIEWS = { people: PeopleLoad, posts: PostsLoad, ladder: LadderView } as const satisfies Record<Tab, () => unknown>;

/** Who has how much to do, what is late and whom that was told, with what a supervisor can do about it. */
export function SupervisionPage() {
  const texts = useTexts(supervisionTexts);
  const [search] = useSearchParams();
  const open = useNavigate();
  const tab = TABS.find((each) => each === search.get('tab')) ?? 'people';
  const drill = drillOf(search);
  if (drill !== undefined) return <TasksView key={search.toString()} tab={tab} drill={drill} />;
  const View = VIEWS[tab];
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <Tabs
        activeKey={tab}
        onChange={(next) => void open(`/supervision?tab=${next}`)}
        items={TABS.map((each) => ({ key: each, label: texts.tabs[each] }))}
      />
      <View />
    </>
  );
}
