import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Segmented, Skeleton, Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { useAddress } from '../../ui/use-address';
import { CalendarSources } from './calendar-sources';
import { type Calendars, calendarsQuery } from './calendar-queries';
import { calendarTexts } from './calendar-texts';
import { EnterNotice } from './enter-notice';
import { ReplanDates } from './replan-dates';
import { YearMonths } from './year-months';

/** Working days of the county: the published years month by month, and entering a new notice. */
export function CalendarsPage() {
  const texts = useTexts(calendarTexts);
  const calendars = useQuery(calendarsQuery);
  return (
    <Flex vertical gap="large">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Text type="secondary">{texts.intro}</Typography.Text>
      </div>
      <ProblemNote problem={calendars.error} />
      {calendars.isPending && <Skeleton active />}
      {calendars.data !== undefined && (
        <>
          <PublishedYears calendars={calendars.data} />
          <EnterNotice region={calendars.data.region} />
          <ReplanDates region={calendars.data.region} />
        </>
      )}
    </Flex>
  );
}

function PublishedYears({ calendars: { years, calendars, region } }: { readonly calendars: Calendars }) {
  const texts = useTexts(calendarTexts);
  const { get, put } = useAddress();
  const shown = years.find(({ year }) => String(year) === get('year')) ?? years.at(-1);
  if (shown === undefined) return <Empty description={texts.none} />;
  return (
    <Card>
      <Flex vertical gap="middle">
        <Segmented<number>
          aria-label={texts.year}
          value={shown.year}
          onChange={(year) => {
            put({ year: String(year) });
          }}
          options={years.map(({ year }) => year)}
        />
        <YearMonths year={shown.year} days={shown.days} />
        <CalendarSources calendars={calendars.filter(({ year }) => year === shown.year)} region={region} />
      </Flex>
    </Card>
  );
}
