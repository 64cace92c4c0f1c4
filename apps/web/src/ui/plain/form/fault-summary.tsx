import { useEffect, useRef } from 'react';
import { type Faults } from '../../../forms/check-data';
import { useTexts } from '../../../texts/language';
import { marks } from '../../../texts/marks';
import { defineTexts } from '../../../texts/texts';
import { inputId } from './plain-field';
import styles from './plain-form.module.css';

const summaryTexts = defineTexts(
  { title: (count: number) => `还有 ${String(count)} 处需要您填写或更正` },
  { title: (count: number) => `${String(count)} ${count === 1 ? 'answer needs' : 'answers need'} your attention` },
);

interface FaultSummaryProps {
  /** What is wrong still. */
  readonly faults: Faults;
  /** What was wrong when it was last checked. */
  readonly found: Faults;
  /** Title of what stands at a JSON pointer. */
  readonly titleOf: (place: string) => string;
}

/** All that is wrong, each with a way to it; takes the focus when it was checked, not while people mend. */
export function FaultSummary({ faults, found, titleOf }: FaultSummaryProps) {
  const texts = useTexts(summaryTexts);
  const { colon } = useTexts(marks);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found.size > 0) box.current?.focus();
  }, [found]);
  if (faults.size === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles['summary']}>
      <strong>{texts.title(faults.size)}</strong>
      <ul>
        {[...faults].map(([place, fault]) => (
          <li key={place}>
            <a
              href={`#${inputId(place)}`}
              onClick={(event) => {
                event.preventDefault();
                focusOn(place);
              }}
            >
              {`${titleOf(place)}${colon}${fault}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusOn(place: string): void {
  const target = document.getElementById(inputId(place));
  const first = target?.matches('fieldset') === true ? target.querySelector<HTMLElement>('input, select, textarea, button') : target;
  first?.focus();
  target?.scrollIntoView({ block: 'center' });
}
