import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '../../workflows/processes');
const list = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
const kinds = readdirSync(ROOT).flatMap((process) =>
  list(join(ROOT, process, 'records')).map((file) => ({ process, kind: basename(file, '.json') })),
);
const read = (process: string, file: string): string => readFileSync(join(ROOT, process, file), 'utf8');

/** Files that a kind of record names: what it may say, what is told of it. */
function filesOf(process: string, kind: string): readonly string[] {
  const {
    form,
    reminders = [],
    end,
  } = JSON.parse(read(process, `records/${kind}.json`)) as {
    readonly form: string;
    readonly reminders?: readonly { readonly notice: string }[];
    readonly end?: { readonly notice?: string; readonly departmentMessage?: string };
  };
  const notices = [...reminders.map(({ notice }) => notice), end?.notice].filter((name) => name !== undefined);
  const messages = [end?.departmentMessage].filter((name) => name !== undefined);
  return [
    `records/${kind}.json`,
    `forms/${form}.json`,
    ...notices.map((name) => `notices/${name}.json`),
    ...messages.map((name) => `department-messages/${name}.json`),
  ];
}

describe('a kind of record that several processes issue', () => {
  const shared = kinds.filter(({ kind }, index) => kinds.findIndex((other) => other.kind === kind) < index);

  it.each(shared)('is the same in $process as elsewhere: $kind', ({ process, kind }) => {
    const first = kinds.find((each) => each.kind === kind)?.process ?? '';
    const tell = (of: string) => filesOf(of, kind).map((file) => [file, read(of, file)]);
    expect(tell(process)).toEqual(tell(first));
  });
});
