import { Flex } from 'antd';
import { useTexts } from '../../texts/language';
import { type SpecialDay } from './calendar-queries';
import { calendarTexts } from './calendar-texts';
import { type MonthDay, weeksOfMonth } from './month-days';
import styles from './year-months.module.css';

const MONTHS = Array.from({ length: 12 }, (_none, index) => index + 1);

interface YearMonthsProps {
  readonly year: number;
  readonly days: readonly SpecialDay[];
}

/** A year as twelve months; days off and make-up days are marked by a word, not by colour alone. */
export function YearMonths({ year, days }: YearMonthsProps) {
  const texts = useTexts(calendarTexts);
  const special = new Map(days.map((day) => [day.day, day]));
  return (
    <>
      <Flex gap="middle">
        {(['off', 'worked'] as const).map((kind) => (
          <span key={kind}>
            <span className={styles[kind]}>{texts.legend[kind]}</span> {texts.legendOf[kind]}
          </span>
        ))}
      </Flex>
      <div className={styles['year']}>
        {MONTHS.map((month) => (
          <Month key={month} year={year} month={month} special={special} />
        ))}
      </div>
    </>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly special: ReadonlyMap<string, SpecialDay>;
}

function Month({ year, month, special }: MonthProps) {
  const texts = useTexts(calendarTexts);
  return (
    <table className={styles['month']}>
      <caption>{texts.month(month)}</caption>
      <thead>
        <tr>
          {texts.weekdays.split(' ').map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => (
              <td key={day?.iso ?? at}>{day !== undefined && <Day day={day} special={special.get(day.iso)} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, special }: { readonly day: MonthDay; readonly special: SpecialDay | undefined }) {
  const texts = useTexts(calendarTexts);
  if (special === undefined) return <span className={day.weekend ? styles['weekend'] : undefined}>{day.no}</span>;
  return (
    <span className={styles[special.kind]} title={special.name ?? texts.legendOf[special.kind]}>
      {day.no}
      <small>{texts.legend[special.kind]}</small>
    </span>
  );
}
