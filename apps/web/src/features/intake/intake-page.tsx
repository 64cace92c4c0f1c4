import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { BulkRuns } from './bulk-runs';
import { FileIntake } from './file-intake';
import { intakeTexts } from './intake-texts';
import { WindowIntake } from './window-intake';

const TABS = ['window', 'file', 'runs'] as const;
const CONTENTS = { window: WindowIntake, file: FileIntake, runs: BulkRuns } as const;

/** Where the window takes applications in, one by one or from a file. */
export function IntakePage() {
  const texts = useTexts(intakeTexts);
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((each) => each === search.get('tab')) ?? 'window';
  return (
    <>
      <div className="no-print">
        <PageTitle>{texts.title}</PageTitle>
      </div>
      <Tabs
        activeKey={tab}
        destroyOnHidden
        onChange={(next) => {
          setSearch({ tab: next });
        }}
        items={TABS.map((key) => {
          const Content = CONTENTS[key];
          return { key, label: texts.tabs[key], children: <Content /> };
        })}
      />
    </>
  );
}
