import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEMS } from '../../apps/api/src/problem/problems';
import { SEVERITIES } from '../../libs/bpmn/src/lint/severities';
import { FOLDER_RULES } from '../../libs/cases/src/definition/folder-rule';
import { checkout } from '../support/checkout';

const read = (path: string): string => readFileSync(join(checkout, path), 'utf8');
/** What stands in the first column of the tables, as code; with the heading that it stands under. */
const listRows = (path: string): readonly (readonly [heading: string, code: string])[] => {
  let heading = '';
  return read(path)
    .split('\n')
    .flatMap((line) => {
      heading = /^## (.+)/.exec(line)?.[1] ?? heading;
      const [, code] = /^\| `([a-z-]+)` /.exec(line) ?? [];
      return code === undefined ? [] : [[heading, code] as const];
    });
};
const codesUnder = (heading: string, rows = listRows('docs/rules.md')): readonly string[] =>
  rows.filter(([over]) => over === heading).map(([, code]) => code);
/** The names in the union type of a lib that gives findings. */
const namesIn = (path: string): readonly string[] => [...read(path).matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name);

describe('docs/rules.md', () => {
  it.each<[string, readonly string[]]>([
    ['The diagram', Object.keys(SEVERITIES)],
    ['The folder', Object.keys(FOLDER_RULES)],
    ['Forms', namesIn('libs/forms/src/finding.ts')],
    ['Decisions', namesIn('libs/decisions/src/dmn/finding.ts')],
  ])('explains under "%s" each rule there is, and no other', (heading, rules) => {
    expect(rules.length).toBeGreaterThan(0);
    expect(codesUnder(heading).toSorted()).toEqual(rules.toSorted());
  });
});

describe('docs/rules/', () => {
  const rules = listRows('docs/rules.md').map(([, rule]) => rule);

  it('has a page for each rule, and no other', () => {
    expect(readdirSync(join(checkout, 'docs/rules')).toSorted()).toEqual(rules.map((rule) => `${rule}.md`).toSorted());
  });

  it.each(rules)('says of %s why it is there and how to mend it', (rule) => {
    expect(read(`docs/rules/${rule}.md`)).toMatch(new RegExp(`^# \`${rule}\`\\n[^]*\\*\\*Why\\.\\*\\* .+[^]*\\*\\*Mend\\.\\*\\* .+`));
  });
});

describe('docs/api.md', () => {
  it('explains each code of a problem there is, and no other', () => {
    expect(codesUnder('Problems', listRows('docs/api.md')).toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
  });
});
