import { type ReactNode } from 'react';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import plain from './plain.module.css';
import { type SavingState } from '../use-saving';

const savingTexts = defineTexts(
  {
    new: '填写后自动保存',
    saving: '正在保存…',
    saved: (instant: string) => `已保存 · ${instant}`,
    waiting: '暂时连不上网络，联网后自动保存；请不要关闭本页',
  },
  {
    new: 'Saved by itself as you type',
    saving: 'Saving…',
    saved: (instant: string) => `Saved · ${instant}`,
    waiting: 'The network is away; it is saved when it is back. Please leave this page open',
  },
);

interface SavingLineProps {
  readonly state: SavingState;
  readonly savedAt: string | undefined;
  /** Said where saving was refused. */
  readonly refused: ReactNode;
  /** Said where it is tried again, but not for want of a network. */
  readonly later?: string | undefined;
}

/** How what is written stands. */
export function SavingLine({ state, savedAt, refused, later }: SavingLineProps) {
  const texts = useTexts(savingTexts);
  const dates = useDates();
  return (
    <p role="status" className={plain['saving']}>
      {state === 'refused' && refused}
      {state === 'saved' && texts.saved(savedAt === undefined ? '' : dates(savedAt))}
      {(state === 'new' || state === 'saving') && texts[state]}
      {state === 'waiting' && (later ?? texts.waiting)}
    </p>
  );
}
