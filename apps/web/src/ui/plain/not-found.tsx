import { Link } from 'react-router';
import { Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { TabTitle } from '../tab-title';
import { ProblemText } from './problem-text';

const notFoundTexts = defineTexts(
  {
    title: '未找到这个办件，或者它不是您的。',
    hint: '请从“我的办件”打开，或用受理号查进度。',
    cases: '我的办件',
    track: '查进度',
  },
  {
    title: 'There is no such case, or it is not yours.',
    hint: 'Open it from “My cases”, or look it up by its number.',
    cases: 'My cases',
    track: 'Look it up',
  },
);

const HIDDEN: readonly string[] = ['unknown-case', 'unknown-task'];

/** What is not one's own does not exist; anything else that went wrong is said as it is. */
export function NotFound({ problem }: { readonly problem: unknown }) {
  const texts = useTexts(notFoundTexts);
  if (problem instanceof Problem && !HIDDEN.includes(problem.code)) return <ProblemText problem={problem} />;
  return (
    <>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      <p>{texts.hint}</p>
      <p>
        <Link to="/cases">{texts.cases}</Link>
      </p>
      <Link to="/track">{texts.track}</Link>
    </>
  );
}
