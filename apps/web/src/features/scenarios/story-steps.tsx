import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useLanguage, useTexts } from '../../texts/language';
import { scenarioTexts } from './scenario-texts';
import styles from './scenarios.module.css';
import { stepTexts } from './step-texts';

type Step = Schema<'ScenarioStepDto'>;

/** What a story is about, and its steps in words. */
export function StorySteps({ scenario: { story, steps, outcome } }: { readonly scenario: Schema<'ScenarioDto'> }) {
  const texts = useTexts(scenarioTexts);
  const write = useDates();
  const say = useSentence();
  return (
    <>
      <p>{story}</p>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          // A story may tell the same twice.
          <li key={String(index)}>
            <span className={styles['when']}>{write(step.at)}</span> {say(step)}
          </li>
        ))}
      </ol>
      <p>{texts.ends(outcome)}</p>
    </>
  );
}

function useSentence(): (step: Step) => string {
  const texts = useTexts(stepTexts);
  const { language } = useLanguage();
  return ({ do: kind, by = texts.somebody, about = '', to, reason, refused }) => {
    const sentence = texts.does[kind]({ by, about, to: to.join(texts.comma) });
    const why = reason === undefined ? '' : texts.reason(reason);
    return `${sentence}${why}${refused === undefined ? '' : texts.refused(refused[language])}`;
  };
}
