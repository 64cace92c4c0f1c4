import { type Schema } from '../../api/schemas';

/** How each thing that a repair would do is said. */
export interface PreviewWords {
  readonly dueFirst: string;
  readonly path: (names: string) => string;
  readonly tasksOpened: (names: string) => string;
  readonly tasksClosed: (names: string) => string;
  readonly timersArmed: (names: string) => string;
  readonly timersClosed: (names: string) => string;
  readonly jobsCreated: (names: string) => string;
  readonly messagesAwaited: (names: string) => string;
  readonly sent: (count: number) => string;
  readonly incidentsOpened: (names: string) => string;
  readonly incidentsResolved: (count: number) => string;
  readonly closed: string;
  readonly nothing: string;
  readonly between: string;
}

const LISTS = ['tasksClosed', 'timersClosed', 'tasksOpened', 'timersArmed', 'jobsCreated', 'messagesAwaited', 'incidentsOpened'] as const;

/** What a repair would do, line by line, by the names that elements have; what has no name has no line of its own. */
export function previewLines(preview: Schema<'PreviewDto'>, words: PreviewWords): readonly string[] {
  const named = (elements: readonly (string | undefined)[]): string =>
    elements.flatMap((element) => (element === undefined ? [] : (preview.names[element] ?? []))).join(words.between);
  const lines = LISTS.map((list) => ({ list, names: named(preview[list].map(({ element }) => element)) }));
  const path = named(preview.path);
  const said = [
    ...(preview.dueFirst ? [words.dueFirst] : []),
    ...(path === '' ? [] : [words.path(path)]),
    ...lines.flatMap(({ list, names }) => (names === '' ? [] : [words[list](names)])),
    ...(preview.sent.length === 0 ? [] : [words.sent(preview.sent.length)]),
    ...(preview.incidentsResolved.length === 0 ? [] : [words.incidentsResolved(preview.incidentsResolved.length)]),
    ...(preview.caseClosed ? [words.closed] : []),
  ];
  return said.length === 0 ? [words.nothing] : said;
}
