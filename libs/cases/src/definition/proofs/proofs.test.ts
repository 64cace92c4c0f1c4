import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileProcess } from '../compile-process';
import { type DeployFinding } from '../definition';

const FOLDER = join(__dirname, 'fixtures');
const MARK = '<!-- refused -->';
const files = readdirSync(FOLDER);
const RULES = ['gateway-not-total', 'loop-without-wait', 'unknown-variable', 'unset-variable'];
const findingsOf = async (xml: string, more: Readonly<Record<string, string>> = {}): Promise<readonly DeployFinding[]> => {
  const compiled = await compileProcess({ processId: 'process', files: { 'process.bpmn': xml, ...more } });
  return (compiled.ok ? compiled.warnings : compiled.findings).filter(({ rule }) => RULES.includes(rule));
};
const markedLines = (xml: string): readonly number[] => xml.split('\n').flatMap((text, index) => (text.includes(MARK) ? [index + 1] : []));

describe('a proof on a folder', () => {
  it.each(RULES)('has a valid and an invalid file for %s', (name) => {
    expect(files).toEqual(expect.arrayContaining([`${name}.valid.bpmn`, `${name}.invalid-1.bpmn`]));
  });

  it.each(files)('judges %s at the marked lines and nothing else', async (file) => {
    const xml = readFileSync(join(FOLDER, file), 'utf8');
    const findings = await findingsOf(xml);
    expect(findings.map(({ line }) => line)).toEqual(markedLines(xml));
    expect(findings.every(({ rule }) => file.startsWith(`${rule}.`))).toBe(true);
  });

  it('takes conditions on every value that a form allows for a whole choice', async () => {
    const xml = readFileSync(join(FOLDER, 'gateway-not-total.invalid-1.bpmn'), 'utf8')
      .replace(
        '<bpmn:startEvent id="start" huiban:result="application"/>',
        '<bpmn:startEvent id="start"/><bpmn:userTask id="check" huiban:post="reviewer-1" huiban:form="check"/><bpmn:sequenceFlow id="begin" sourceRef="start" targetRef="check"/>',
      )
      .replace('sourceRef="start" targetRef="age"', 'sourceRef="check" targetRef="age"')
      .replace('application.age &gt; 60', 'check.result = "a" or check.result = "b"')
      .replace('application.age &lt; 60', 'check.result = "c"');
    const form = (values: readonly string[]): string =>
      JSON.stringify({ type: 'object', additionalProperties: false, properties: { result: { type: 'string', enum: values } } });
    expect(await findingsOf(xml, { 'forms/check.json': form(['a', 'b', 'c']) })).toEqual([]);
    expect(await findingsOf(xml, { 'forms/check.json': form(['a', 'b', 'c', 'd']) })).toMatchObject([
      { rule: 'gateway-not-total', element: 'age' },
    ]);
  });

  it('refuses a batch named by a variable that nothing writes', async () => {
    const xml = readFileSync(join(FOLDER, 'unknown-variable.valid.bpmn'), 'utf8');
    const named = (batch: string): string => xml.replace('<bpmn:process ', `<bpmn:process huiban:batch="${batch}" `);
    expect(await findingsOf(named('application.batch'))).toEqual([]);
    expect(await findingsOf(named('window.name'))).toMatchObject([{ rule: 'unknown-variable', element: 'process' }]);
  });
});
