import { callByPlace } from '../library';
import { makeTime, readDate, readDateTime, readTime } from '../parse-temporal';
import { define, type Functions, single } from './define';

/** The text that a constructor is given, first or as `from`, and nothing beside it. */
function findText(values: readonly unknown[]): string | undefined {
  const given = values.filter((value) => value !== undefined && value !== null);
  const [only] = given.map(single);
  return given.length === 1 && typeof only === 'string' ? only : undefined;
}

function trimmed(values: readonly unknown[]): readonly unknown[] {
  const last = values.findLastIndex((value) => value !== undefined);
  return values.slice(0, last + 1).map((value) => value ?? null);
}

function construct(name: string, read: (text: string) => unknown): (...values: readonly unknown[]) => unknown {
  return (...values) => {
    const text = findText(values);
    return text === undefined ? callByPlace(name, trimmed(values)) : read(text);
  };
}

const timeOf = construct('time', readTime);

/** Constructors of dates and times, whose texts the library reads more widely than the standard, and in four digits for the year. */
export const temporalFunctions: Functions = {
  date: define(['year?', 'month?', 'day?', 'from?'], construct('date', readDate)),
  'date and time': define(['date?', 'time?', 'from?'], construct('date and time', readDateTime)),
  time: define(['hour?', 'minute?', 'second?', 'offset?', 'from?'], (...values) => {
    const [hour, minute, second, offset] = values;
    const broken = typeof second === 'number' && !Number.isInteger(second);
    if (!broken || typeof hour !== 'number' || typeof minute !== 'number') return timeOf(...values);
    return makeTime(hour, minute, { second, offset });
  }),
};
