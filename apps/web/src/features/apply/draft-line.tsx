import { useTexts } from '../../texts/language';
import plain from '../../ui/plain/plain.module.css';
import { SavingLine } from '../../ui/plain/saving-line';
import { type SavingState } from '../../ui/use-saving';
import { applyTexts } from './apply-texts';

interface DraftLineProps {
  readonly draft: { readonly state: SavingState; readonly savedAt: string | undefined };
}

/** How the draft stands, and the way out where another device has changed it. */
export function DraftLine({ draft }: DraftLineProps) {
  return <SavingLine {...draft} refused={<Changed />} />;
}

function Changed() {
  const texts = useTexts(applyTexts);
  return (
    <>
      {texts.changed}
      <button
        type="button"
        className={plain['quiet']}
        onClick={() => {
          location.reload();
        }}
      >
        {texts.takeOther}
      </button>
    </>
  );
}
