import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { PeriodInput } from '../../ui/period-input';
import { usePeriod } from '../../ui/use-period';
import { BottleneckFigure } from './bottleneck-figure';
import { DurationFigure } from './duration-figure';
import { processesQuery } from './figures-queries';
import { figuresTexts } from './figures-texts';
import styles from './figures.module.css';
import { OverdueFigure } from './overdue-figure';
import { ThroughputFigure } from './throughput-figure';

const YEAR = 364;

/** How much is done, how long it takes, what is late and where it stays; by period and matter, to be printed and taken along. */
export function FiguresPage() {
  const texts = useTexts(figuresTexts);
  const write = useDates();
  const [period, choosePeriod] = usePeriod(YEAR);
  const [search, setSearch] = useSearchParams();
  const process = search.get('process') ?? '';
  const query = { ...period, ...(process === '' ? {} : { process }) };
  const choose = (next: string): void => {
    setSearch(next === '' ? { ...period } : { ...period, process: next }, { replace: true });
  };
  return (
    <Flex vertical gap="middle">
      <PageTitle>{texts.title}</PageTitle>
      <Flex gap="middle" align="center" wrap className={styles['tools'] ?? ''}>
        <PeriodInput period={period} onChange={choosePeriod} />
        <Process value={process} onChange={choose} />
        <Button
          onClick={() => {
            globalThis.print();
          }}
        >
          {texts.print}
        </Button>
        <Typography.Text type="secondary">{texts.scope}</Typography.Text>
      </Flex>
      {/* What was chosen above is not printed as fields. */}
      <p className={styles['printed']}>{texts.printed(write(period.from, 'day'), write(period.until, 'day'))}</p>
      <ThroughputFigure query={query} />
      <DurationFigure query={query} />
      <OverdueFigure query={query} />
      <BottleneckFigure query={query} />
    </Flex>
  );
}

function Process({ value, onChange }: { readonly value: string; readonly onChange: (process: string) => void }) {
  const texts = useTexts(figuresTexts);
  const processes = useQuery(processesQuery);
  return (
    <select
      className={styles['select']}
      aria-label={texts.process}
      value={value}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      <option value="">{texts.allProcesses}</option>
      {processes.data?.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
