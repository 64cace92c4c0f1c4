import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding } from '../finding';
import { BORROWED_RULES } from '../lint/borrowed-rules';
import { checkProcess } from '../parse-process';
import { RULES } from './rules';

const FOLDER = join(__dirname, 'fixtures');
const MARK = '<!-- refused -->';
const files = readdirSync(FOLDER);
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const names = Object.values(RULES).flatMap((stage) => Object.keys(stage));
const findingsOf = (xml: string): readonly Finding[] => {
  const parsed = checkProcess(xml);
  return (parsed.ok ? parsed.warnings : parsed.findings).filter(({ rule }) => !Object.hasOwn(BORROWED_RULES, rule));
};
const markedLines = (xml: string): readonly number[] => xml.split('\n').flatMap((text, index) => (text.includes(MARK) ? [index + 1] : []));

describe('the table of rules', () => {
  it.each(names.filter((name) => name !== 'file-too-large'))('has a valid and an invalid file for %s', (name) => {
    expect(files).toEqual(expect.arrayContaining([`${name}.valid.bpmn`, `${name}.invalid-1.bpmn`]));
  });

  it('has no file of a rule that is gone', () => {
    expect(files.filter((file) => !names.includes(file.split('.')[0] ?? ''))).toEqual([]);
  });
});

describe('a rule', () => {
  it.each(files.filter((file) => file.includes('.valid')))('passes %s', (file) => {
    expect(findingsOf(read(file))).toEqual([]);
  });

  it.each(files.filter((file) => file.includes('.invalid')))('refuses or warns of %s at the marked lines and nothing else', (file) => {
    const xml = read(file);
    const findings = findingsOf(xml);
    expect(findings.map(({ line }) => line)).toEqual(markedLines(xml));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set([file.split('.')[0]]));
    expect(findings.every(({ reason, hint }) => [reason, hint].every(({ en, zh }) => en !== '' && /\p{Script=Han}/u.test(zh)))).toBe(true);
  });
});
