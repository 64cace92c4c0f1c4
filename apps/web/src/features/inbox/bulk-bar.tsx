import { Button, Flex, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../texts/language';
import { type BulkAct } from './bulk-commands';
import { bulkTexts } from './bulk-texts';
import { CompleteMany } from './complete-many';
import { type TaskRow } from './inbox-queries';

/** What is selected, as much as the page knows of it. */
export interface Chosen {
  /** Rows that stand for what is selected. */
  readonly rows: readonly TaskRow[];
  readonly count: number;
  /** Whether all are of one step: the rows are all there is, or the filter names it. */
  readonly oneStep: boolean;
}

interface BulkBarProps {
  readonly chosen: Chosen;
  /** How many there are on this tab, where more could be chosen. */
  readonly all: number | undefined;
  readonly busy: boolean;
  readonly onAct: (act: BulkAct) => Promise<void>;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with what is selected. */
export function BulkBar({ chosen, all, busy, onAct, onAll, onClear }: BulkBarProps) {
  const texts = useTexts(bulkTexts);
  const may = (verb: TaskRow['actions'][number]): boolean => chosen.rows.some(({ actions }) => actions.includes(verb));
  return (
    <Flex gap="small" align="center" wrap>
      <Typography.Text strong>{texts.chosen(chosen.count)}</Typography.Text>
      {may('claim') && (
        <Button loading={busy} onClick={() => void onAct({ verb: 'claim' }).catch(() => undefined)}>
          {texts.claim}
        </Button>
      )}
      {may('complete') && <CompleteButton chosen={chosen} busy={busy} onAct={onAct} />}
      {all !== undefined && (
        <Button type="link" onClick={onAll}>
          {texts.chooseAll(all)}
        </Button>
      )}
      <Button type="link" onClick={onClear}>
        {texts.clear}
      </Button>
    </Flex>
  );
}

function CompleteButton({ chosen: { rows, count, oneStep }, busy, onAct }: Pick<BulkBarProps, 'chosen' | 'busy' | 'onAct'>) {
  const texts = useTexts(bulkTexts);
  const [filling, setFilling] = useState(false);
  const close = (): void => {
    setFilling(false);
  };
  const [example] = rows;
  return (
    <>
      <Tooltip title={oneStep ? undefined : texts.otherSteps}>
        <Button
          disabled={!oneStep}
          onClick={() => {
            setFilling(true);
          }}
        >
          {texts.complete}
        </Button>
      </Tooltip>
      {filling && example !== undefined && (
        <CompleteMany
          example={example}
          count={count}
          busy={busy}
          onHandIn={(data) =>
            void onAct({ verb: 'complete', data })
              .catch(() => undefined)
              .finally(close)
          }
          onClose={close}
        />
      )}
    </>
  );
}
