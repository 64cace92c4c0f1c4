import { Link } from 'react-router';
import { Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { ProblemText } from '../../ui/plain/problem-text';
import { TabTitle } from '../../ui/tab-title';
import { caseTexts } from './case-texts';

const HIDDEN: readonly string[] = ['unknown-case', 'unknown-task'];

/** What is not one's own does not exist; anything else that went wrong is said as it is. */
export function NotFound({ problem }: { readonly problem: unknown }) {
  const texts = useTexts(caseTexts);
  if (problem instanceof Problem && !HIDDEN.includes(problem.code)) return <ProblemText problem={problem} />;
  return (
    <>
      <TabTitle>{texts.notFound}</TabTitle>
      <h1>{texts.notFound}</h1>
      <p>{texts.notFoundHint}</p>
      <Link to="/cases">{texts.back}</Link>
    </>
  );
}
