import { type RefObject, useEffect, useRef } from 'react';

/** What keys do to the document that is shown. */
export interface DocumentActs {
  /** Where there are others. */
  readonly previous?: () => void;
  readonly next?: () => void;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly rotate: () => void;
}

/** By the place on the keyboard: a Chinese input method makes other signs of them. */
const KEYS: Readonly<Record<string, keyof DocumentActs>> = {
  BracketLeft: 'previous',
  BracketRight: 'next',
  Equal: 'larger',
  NumpadAdd: 'larger',
  Minus: 'smaller',
  NumpadSubtract: 'smaller',
  KeyR: 'rotate',
};

const TYPED = 'input, textarea, select, [contenteditable]';

/** Whether what is done there is for something else: something is typed, or a dialog stands over the document. */
function isElsewhere(target: Element, document: Element | null): boolean {
  const dialog = target.closest('[role="dialog"]');
  return target.closest(TYPED) !== null || (dialog !== null && !dialog.contains(document));
}

/** Pages through documents and zooms them by single keys, unless something is being typed. */
export function useDocumentKeys(shown: RefObject<Element | null>, acts: DocumentActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = ({ code, target, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
      const act = KEYS[code];
      if (act === undefined || ctrlKey || altKey || metaKey || (target instanceof Element && isElsewhere(target, shown.current))) return;
      latest.current[act]?.();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [shown]);
}
