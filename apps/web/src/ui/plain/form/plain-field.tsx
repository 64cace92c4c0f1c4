import { type ReactNode } from 'react';
import { type Field } from '../../../forms/field';
import { useTexts } from '../../../texts/language';
import { defineTexts } from '../../../texts/texts';
import styles from './plain-form.module.css';

const fieldTexts = defineTexts({ optional: '（选填）' }, { optional: ' (optional)' });

/** Id of the input at a JSON pointer. */
export const inputId = (place: string): string => `field${place.replaceAll('/', '-')}`;

/** What a field says around its input. */
interface PlainFieldProps {
  readonly field: Pick<Field, 'title' | 'hint' | 'required'>;
  readonly place: string;
  readonly fault: string | undefined;
  /** Several inputs under one title. */
  readonly group?: boolean;
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}

/** A title, what helps to answer, what is wrong with the answer, and the input. */
export function PlainField({ field, place, fault, group = false, onLeave, children }: PlainFieldProps) {
  const texts = useTexts(fieldTexts);
  const id = inputId(place);
  const title = (
    <>
      {field.title}
      {!field.required && <span className={styles['optional']}>{texts.optional}</span>}
    </>
  );
  const about = (
    <>
      {field.hint !== undefined && <span className={styles['hint']}>{field.hint}</span>}
      {fault !== undefined && (
        <span id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </span>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset id={id} tabIndex={-1} className={styles['group']} aria-describedby={fault === undefined ? undefined : `${id}-fault`}>
        <legend>{title}</legend>
        {about}
        {children}
      </fieldset>
    );
  }
  return (
    <div className={styles['field']} onBlur={onLeave}>
      <label htmlFor={id}>{title}</label>
      {about}
      {children}
    </div>
  );
}
