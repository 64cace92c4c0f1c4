import { useState } from 'react';
import { type Field } from '../forms/field';
import { type Json } from '../forms/json';
import { slipIn } from '../forms/slip';
import { useLanguage } from '../texts/language';

/** What is wrong with what was typed, from when the field was left for the first time. */
export function useSlip(field: Field, value: Json | undefined) {
  const { language } = useLanguage();
  const [left, setLeft] = useState(false);
  return {
    slip: left ? slipIn(field, value, language) : undefined,
    onLeave: (): void => {
      setLeft(true);
    },
  };
}
