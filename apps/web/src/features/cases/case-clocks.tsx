import { Card, Flex, Tag } from 'antd';
import { type Schema } from '../../api/schemas';
import { useDates, useEnds } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { standingOf } from '../../ui/due-words';
import styles from './case.module.css';
import { type WholeCase } from './case-queries';
import { caseTexts } from './case-texts';
import { ClockVerbs } from './clock-verbs';

type Clock = Schema<'ClockDto'>;

/** The limits of a case with the days left, and why some of them stood still. */
export function CaseClocks({ found }: { readonly found: WholeCase }) {
  const { clocks } = useTexts(caseTexts);
  return (
    <Card size="small" title={clocks.title}>
      {found.clocks.length === 0 && clocks.none}
      <ul className={styles['lines']}>
        {found.clocks.map((clock) => (
          <ClockLine key={clock.clock} caseId={found.id} clock={clock} />
        ))}
      </ul>
    </Card>
  );
}

function ClockLine({ caseId, clock }: { readonly caseId: string; readonly clock: Clock }) {
  const { clocks } = useTexts(caseTexts);
  const write = useDates();
  const ends = useEnds();
  return (
    <li>
      <Flex gap="middle" align="center" wrap>
        <strong>{clock.name}</strong>
        {clock.statutory && <Tag>{clocks.statutory}</Tag>}
        <span>{clocks.total(clock.days, unitOf(clock))}</span>
        <ClockState clock={clock} />
        {clock.dueAt !== undefined && clock.state === 'running' && <span>{clocks.due(ends(clock.dueAt, 'weekday'))}</span>}
        <ClockVerbs caseId={caseId} clock={clock} />
      </Flex>
      {clock.pauses.map(({ from, until, basis, reason, by }) => (
        <div key={from} className={styles['small']}>
          {[
            clocks.pausedSince(write(from, 'day'), until === undefined ? '' : write(until, 'day')),
            basis === undefined ? undefined : clocks.because(basis),
            reason,
            by,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </div>
      ))}
    </li>
  );
}

function ClockState({ clock }: { readonly clock: Clock }) {
  const { clocks } = useTexts(caseTexts);
  const { state, remaining } = clock;
  if (state === 'paused') return <Tag color="gold">{clocks.paused}</Tag>;
  if (state === 'stopped') return <Tag>{clocks.stopped}</Tag>;
  if (remaining === undefined) return null;
  const standing = standingOf(remaining);
  return <Tag color={COLORS[standing]}>{clocks.standings[standing](remaining.days, unitOf(clock))}</Tag>;
}

const COLORS = { overdue: 'error', today: 'warning', off: 'warning', soon: 'warning', later: 'default' } as const;

const unitOf = ({ unit }: Clock): 'working-day' | 'calendar-day' => unit;
