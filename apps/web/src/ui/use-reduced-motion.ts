import { useSyncExternalStore } from 'react';

const wish = window.matchMedia('(prefers-reduced-motion: reduce)');

const subscribe = (onChange: () => void): (() => void) => {
  wish.addEventListener('change', onChange);
  return () => {
    wish.removeEventListener('change', onChange);
  };
};

/** Whether the reader's device is set to show no motion (WCAG 2.1, 2.3.3); follows the setting at once. */
export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, () => wish.matches);
