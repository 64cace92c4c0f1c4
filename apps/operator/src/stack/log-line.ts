const LEVELS: Readonly<Partial<Record<number, string>>> = { 10: 'TRACE', 20: 'DEBUG', 30: 'INFO', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' };

/** A line of a log for people: time, program, level, message, and of a request its answer; what is not pino's JSON stays as it is. */
export function formatLogLine(program: string, line: string): string {
  const entry = parseEntry(line);
  const prefix = program.padEnd(8);
  if (entry === undefined) return `${prefix} ${line}`;
  const time = new Date(Number(entry['time'])).toTimeString().slice(0, 8);
  const level = (LEVELS[Number(entry['level'])] ?? '').padEnd(5);
  return [prefix, time, level, ...partsOf(entry)].join(' ').trimEnd();
}

function partsOf(entry: Readonly<Record<string, unknown>>): string[] {
  const { context, msg } = entry;
  const request = objectOf(entry['req']);
  const failure = objectOf(entry['err']);
  const parts = [text(context) && `[${text(context)}]`, request ? answered(entry, request) : text(msg)];
  if (failure && text(failure['message']) !== text(msg)) parts.push(`(${text(failure['type'])} ${text(failure['message'])})`);
  return parts.filter((part) => part !== '');
}

function answered(entry: Readonly<Record<string, unknown>>, request: Readonly<Record<string, unknown>>): string {
  const status = text(objectOf(entry['res'])?.['statusCode']);
  return `${text(request['method'])} ${text(request['url'])} ${status} ${text(entry['responseTime'])} ms`;
}

function parseEntry(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const entry = objectOf(JSON.parse(line));
    return entry && 'time' in entry && 'level' in entry ? entry : undefined;
  } catch {
    return undefined; // not JSON: printed as it is
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
