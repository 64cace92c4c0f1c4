import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { doneByOthers } from './conflict';
import { HistoryList } from './history-view';
import { taskTexts } from './task-texts';

/** Says what others did in the case since the task was opened; what is being written stays. */
export function ConflictBanner({ task }: { readonly task: Schema<'TaskDto'> }) {
  const texts = useTexts(taskTexts);
  const [openedAt, setOpenedAt] = useState(task.seq);
  const since = doneByOthers(task.history, openedAt);
  if (since.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={texts.changed}
      description={
        <>
          <HistoryList entries={since} />
          {texts.changedHint}
        </>
      }
      action={
        <Button
          onClick={() => {
            setOpenedAt(task.seq);
          }}
        >
          {texts.seen}
        </Button>
      }
    />
  );
}
