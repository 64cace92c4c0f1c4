import { ClockCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useMayDo } from '../../session/me';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import styles from './demo-clock-bar.module.css';
import { MoveClockDialog } from './move-clock-dialog';
import { demoClockQuery } from './demo-clock-queries';
import { demoClockTexts } from './demo-clock-texts';

/** Says on a demo installation what time it plays, and lets operators move it; nothing anywhere else. */
export function DemoClockBar() {
  const texts = useTexts(demoClockTexts);
  const write = useDates();
  const mayMove = useMayDo()(['move-demo-clock']);
  const [moving, setMoving] = useState(false);
  const { data: clock } = useQuery(demoClockQuery);
  if (clock === undefined || clock === null) return null;
  return (
    <section className={styles['bar']} aria-label={texts.name}>
      <Flex gap="middle" align="center" justify="center" wrap>
        <span>
          <ClockCircleOutlined /> {texts.shown(write(clock.now))}
        </span>
        {mayMove && (
          <Button
            size="small"
            onClick={() => {
              setMoving(true);
            }}
          >
            {texts.move}
          </Button>
        )}
      </Flex>
      {moving && (
        <MoveClockDialog
          now={clock.now}
          onClose={() => {
            setMoving(false);
          }}
        />
      )}
    </section>
  );
}
