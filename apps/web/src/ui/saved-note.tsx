import { Typography } from 'antd';
import { useDates } from '../texts/dates';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import { type SavingState } from './use-saving';

const savedTexts = defineTexts(
  {
    new: '',
    saving: '正在保存草稿……',
    saved: (at: string) => `草稿已保存 ${at}`,
    waiting: '草稿暂未保存，内容仍在本页；恢复连接后自动保存。',
    refused: '草稿未能保存，内容仍在本页；修改后会再次保存。',
  },
  {
    new: '',
    saving: 'Saving your draft …',
    saved: (at: string) => `Draft saved ${at}`,
    waiting: 'Your draft could not be saved yet; it is still on this page, and saved when the server can be reached.',
    refused: 'Your draft could not be saved; it is still on this page, and saved again when you change it.',
  },
);

interface SavedNoteProps {
  readonly state: SavingState;
  readonly savedAt: string | undefined;
}

/** How the draft of staff stands. */
export function SavedNote({ state, savedAt }: SavedNoteProps) {
  const texts = useTexts(savedTexts);
  const dates = useDates();
  return (
    <Typography.Text type={state === 'waiting' || state === 'refused' ? 'warning' : 'secondary'} role="status">
      {state === 'saved' ? savedAt && texts.saved(dates(savedAt)) : texts[state]}
    </Typography.Text>
  );
}
