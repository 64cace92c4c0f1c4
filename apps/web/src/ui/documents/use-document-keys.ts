import { useEffect, useRef } from 'react';

/** What keys do to the document that is shown. */
export interface DocumentActs {
  readonly previous: () => void;
  readonly next: () => void;
  readonly larger?: () => void;
  readonly smaller?: () => void;
  readonly rotate?: () => void;
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

const TYPED = 'input, textarea, select, [contenteditable], [role="dialog"]';

/** Pages through documents and zooms them by single keys, unless something is being typed. */
export function useDocumentKeys(acts: DocumentActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = ({ code, target, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
      const act = KEYS[code];
      if (act === undefined || ctrlKey || altKey || metaKey || (target instanceof Element && target.closest(TYPED) !== null)) return;
      latest.current[act]?.();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
