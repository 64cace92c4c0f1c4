import { App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { fieldInChina, instantInChina } from './chinese-instant';
import styles from './move-clock-dialog.module.css';
import { useMoveDemoClock } from './demo-clock-queries';
import { demoClockTexts } from './demo-clock-texts';
import { Dialog } from '../../ui/dialog';

/** Asks where business time shall go. */
export function MoveClockDialog({ now, onClose }: { readonly now: string; readonly onClose: () => void }) {
  const texts = useTexts(demoClockTexts);
  const write = useDates();
  const { message } = App.useApp();
  const moving = useMoveDemoClock();
  const move = (to: string): void => {
    moving.mutate(to, {
      onSuccess: (clock) => {
        void message.success(texts.moved(write(clock.now)));
        onClose();
      },
    });
  };
  return (
    <Dialog open title={texts.title} footer={null} onCancel={onClose}>
      <ProblemNote problem={moving.error} />
      <Flex vertical gap="middle">
        <Typography.Text>{texts.hint}</Typography.Text>
        <Button
          type="primary"
          loading={moving.isPending}
          onClick={() => {
            move('next-working-day');
          }}
        >
          {texts.nextDay}
        </Button>
        <InstantField now={now} moving={moving.isPending} onMove={move} />
      </Flex>
    </Dialog>
  );
}

interface InstantFieldProps {
  readonly now: string;
  readonly moving: boolean;
  readonly onMove: (instant: string) => void;
}

function InstantField({ now, moving, onMove }: InstantFieldProps) {
  const texts = useTexts(demoClockTexts);
  const [local, setLocal] = useState(fieldInChina(now));
  const instant = instantInChina(local);
  return (
    <>
      <label>
        {texts.instant}
        <input
          type="datetime-local"
          className={styles['field']}
          value={local}
          onChange={({ target }) => {
            setLocal(target.value);
          }}
        />
      </label>
      <Button
        disabled={instant === undefined}
        loading={moving}
        onClick={() => {
          if (instant !== undefined) onMove(instant);
        }}
      >
        {texts.toInstant}
      </Button>
    </>
  );
}
