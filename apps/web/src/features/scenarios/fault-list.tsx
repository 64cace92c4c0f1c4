import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { scenarioTexts } from './scenario-texts';
import styles from './scenarios.module.css';

interface FaultListProps {
  readonly faults: readonly Schema<'ScenarioFaultDto'>[];
  /** What to do about them. */
  readonly after?: string;
}

/** Faults in words, with the step at which each was seen. */
export function FaultList({ faults, after }: FaultListProps) {
  const texts = useTexts(scenarioTexts);
  const { language } = useLanguage();
  return (
    <>
      <ul className={styles['faults']}>
        {faults.map((fault) => (
          <li key={`${String(fault.step)} ${fault.en}`}>
            {fault.step === undefined ? fault[language] : texts.inStep(fault.step, fault[language])}
          </li>
        ))}
      </ul>
      {after}
    </>
  );
}
