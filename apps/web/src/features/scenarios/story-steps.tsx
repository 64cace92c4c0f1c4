import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { scenarioTexts } from './scenario-texts';
import styles from './scenarios.module.css';
import { stepTexts } from './step-texts';

type Step = Schema<'ScenarioStepDto'>;

/** The steps of a story in words; those before the first, which begin it, have no number. */
export function StorySteps({ scenario: { steps, outcome } }: { readonly scenario: Schema<'ScenarioDto'> }) {
  const texts = useTexts(scenarioTexts);
  const write = useDates();
  const say = useSentence();
  // A story may tell the same twice.
  const line = (step: Step, index: number) => (
    <li key={index}>
      <span className={styles['when']}>{write(step.at)}</span> {say(step)}
    </li>
  );
  return (
    <>
      <ul className={styles['steps']}>{steps.filter(begins).map(line)}</ul>
      <ol className={styles['steps']}>{steps.filter((step) => !begins(step)).map(line)}</ol>
      <p>{texts.ends(outcome)}</p>
    </>
  );
}

const begins = ({ do: kind }: Step): boolean => kind === 'apply';

function useSentence(): (step: Step) => string {
  const texts = useTexts(stepTexts);
  const { language } = useLanguage();
  return ({ do: kind, by = texts.somebody, about = '', to, reason, refused }) => {
    const sentence = texts.does[kind]({ by, about, to: to.join(texts.comma) });
    const why = reason === undefined ? '' : texts.reason(reason);
    return `${sentence}${why}${refused === undefined ? '' : texts.refused(refused[language])}`;
  };
}
