import { useEffect, useRef } from 'react';
import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { TabTitle } from '../../ui/tab-title';
import { applyTexts } from './apply-texts';
import styles from './apply.module.css';

interface StepHeadProps {
  readonly name: string;
  readonly title: string;
  readonly step: number;
  readonly of: number;
  readonly helped: string | undefined;
}

/** Which matter, whose, how far, and what is asked in this step. */
export function StepHead({ name, title, step, of, helped }: StepHeadProps) {
  const texts = useTexts(applyTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // Focus goes where work goes, but not on the first look at the page.
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  return (
    <div className={styles['head']}>
      <p className={plain['small']}>
        {name}
        {helped !== undefined && helped !== '' && ` · ${texts.forOther(helped)}`}
      </p>
      <progress className={styles['progress']} max={of} value={step + 1} aria-label={texts.step(step + 1, of)} />
      <p className={plain['small']}>{texts.step(step + 1, of)}</p>
      <TabTitle>{title}</TabTitle>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {title}
      </h1>
    </div>
  );
}
