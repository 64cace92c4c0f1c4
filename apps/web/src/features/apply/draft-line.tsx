import { useTexts } from '../../texts/language';
import { useDates } from '../../texts/dates';
import plain from '../../ui/plain/plain.module.css';
import { applyTexts } from './apply-texts';
import styles from './apply.module.css';
import { type DraftState } from './use-draft';

interface DraftLineProps {
  readonly draft: { readonly state: DraftState; readonly savedAt: string | undefined };
}

/** How the draft stands, and the way out where another device has changed it. */
export function DraftLine({ draft: { state, savedAt } }: DraftLineProps) {
  const texts = useTexts(applyTexts);
  const dates = useDates();
  return (
    <p role="status" className={styles['state']}>
      {texts.state[state]}
      {state === 'saved' && savedAt !== undefined && ` · ${dates(savedAt)}`}
      {state === 'changed' && (
        <button
          type="button"
          className={plain['quiet']}
          onClick={() => {
            location.reload();
          }}
        >
          {texts.takeOther}
        </button>
      )}
    </p>
  );
}
