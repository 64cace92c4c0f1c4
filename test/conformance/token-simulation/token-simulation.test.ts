import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../../support/checkout';
import { runTokenSimulation } from './run-token-simulation';

const SUITE = join(checkout, '../shared/suites/token-simulation');
const XML = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:test"><process id="p" isExecutable="false">
<startEvent id="start"/><task id="a"/><endEvent id="end"/>
<sequenceFlow id="f1" sourceRef="start" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="end"/></process></definitions>`;
const TRACE = ['signal:start:B', 'enter:f1:A', 'enter:a:A', 'exit:a:B', 'enter:f2:A', 'enter:end:A'];

describe('a run of the token-simulation suite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'token-simulation-'));
  const put = (name: string, xml: string, trace: readonly string[]): void => {
    writeFileSync(join(folder, `${name}.bpmn`), xml);
    writeFileSync(join(folder, `${name}.trace.json`), JSON.stringify(trace));
  };
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('tells what passes, what fails and what is refused by name', () => {
    put('passing', XML, TRACE);
    put('failing', XML, [...TRACE, 'enter:a:A']);
    put('refused', XML.replace(/task/g, 'adHocSubProcess'), TRACE);
    const { passed, failures, refused } = runTokenSimulation(folder);
    expect(passed).toBe(1);
    expect(failures).toEqual(['failing: a: expected 2 times, got 1']);
    expect(refused).toMatchObject([{ name: 'refused' }]);
  });

  it('plays several participants at once, and fails where a message did not arrive', () => {
    const pools = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:test"><collaboration id="c">
<participant id="A" processRef="pa"/><participant id="B" processRef="pb"/><messageFlow id="m" sourceRef="tell" targetRef="caught"/></collaboration>
<process id="pa"><startEvent id="startA"/><task id="tell"/><sequenceFlow id="a1" sourceRef="startA" targetRef="tell"/></process>
<process id="pb"><startEvent id="startB"/><intermediateCatchEvent id="caught"><messageEventDefinition/></intermediateCatchEvent><endEvent id="endB"/>
<sequenceFlow id="b1" sourceRef="startB" targetRef="caught"/><sequenceFlow id="b2" sourceRef="caught" targetRef="endB"/></process></definitions>`;
    const started = ['signal:startB:B', 'enter:b1:B', 'enter:caught:B', 'signal:startA:A', 'enter:a1:A', 'enter:tell:A', 'exit:tell:A'];
    put('pools-arrived', pools, [...started, 'signal:m:M', 'signal:caught:B', 'enter:b2:B', 'enter:endB:B']);
    put('pools-lost', pools, started);
    const { failures } = runTokenSimulation(folder);
    expect(failures.filter((failure) => failure.startsWith('pools'))).toEqual([
      'pools-lost: endB: expected 0 times, got 1; b2: expected 0 times, got 1',
    ]);
  });

  it('reads what other tools write: markers, data, jobs and references that say nothing of tokens', () => {
    const task = '<callActivity id="a" calledElement="x"><multiInstanceLoopCharacteristics/><property id="p1"/></callActivity>';
    put('other-tools', XML.replace('<task id="a"/>', task).replace(' isExecutable="false"', ''), TRACE);
    expect(runTokenSimulation(folder).failures.filter((failure) => failure.startsWith('other-tools'))).toEqual([]);
    expect(runTokenSimulation(folder).refused.map(({ name }) => name)).not.toContain('other-tools');
  });

  it('triggers from outside what nothing inside throws, and begins a process without a start event by itself', () => {
    const event = '<boundaryEvent id="b" attachedToRef="a"><signalEventDefinition/></boundaryEvent>';
    const xml = XML.replace('<startEvent id="start"/>', event).replace('sourceRef="start" targetRef="a"', 'sourceRef="b" targetRef="end"');
    put('outside', xml, ['signal:p:A', 'enter:a:A', 'signal:b:A', 'exit:a:A', 'enter:f1:A', 'enter:end:A']);
    const { failures, refused } = runTokenSimulation(folder);
    expect([...failures, ...refused.map(({ name }) => name)].filter((verdict) => verdict.startsWith('outside'))).toEqual([]);
  });

  (existsSync(SUITE) ? it : it.skip)('has nothing of the shared part fail', () => {
    const { passed, failures } = runTokenSimulation(SUITE);
    expect(failures).toEqual([]);
    expect(passed).toBeGreaterThanOrEqual(41);
  });
});
