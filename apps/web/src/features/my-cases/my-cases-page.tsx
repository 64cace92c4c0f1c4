import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { TabTitle } from '../../ui/tab-title';
import { CaseList } from './case-list';
import { LISTS } from './my-cases-queries';
import { myCasesTexts } from './my-cases-texts';
import { MyRecords } from './my-records';

/** What somebody has applied for, or helps with: what waits for them first, then what is under way, then the rest. */
export function MyCasesPage() {
  const texts = useTexts(myCasesTexts);
  return (
    <>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      {LISTS.map((which) => (
        <CaseList key={which} which={which} />
      ))}
      <MyRecords />
      <p>
        <Link to="/">{texts.apply}</Link>
      </p>
    </>
  );
}
