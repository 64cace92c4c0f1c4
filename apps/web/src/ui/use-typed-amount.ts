import { readYuan, writeYuan } from '#formats';
import { useState } from 'react';
import { type Json } from '../forms/json';

/** An amount in fen while it is typed in yuan: as typed until the field is left, then as amounts are written. What is no amount stays as typed, for the form to say so. */
export function useTypedAmount(value: Json | undefined, onChange: (value: Json | undefined) => void) {
  const [typed, setTyped] = useState<string>();
  return {
    text: typed ?? (typeof value === 'number' ? writeYuan(value) : typeof value === 'string' ? value : ''),
    type: (text: string): void => {
      setTyped(text);
      onChange(text.trim() === '' ? undefined : (readYuan(text) ?? text));
    },
    leave: (): void => {
      setTyped(undefined);
    },
  };
}
