import { parseProcess } from './parse-process';

const file = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" id="d" targetNamespace="t">
<bpmn:message id="m" name="objection"/>
<bpmn:process id="p" name="P" isExecutable="true">
${body}
</bpmn:process>
</bpmn:definitions>`;

describe('parseProcess', () => {
  it('reads a start, a task with a boundary timer and an end', () => {
    const parsed = parseProcess(
      file(`<bpmn:startEvent id="s" huiban:form="apply"/>
<bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
<bpmn:userTask id="t" huiban:post="clerk" huiban:dueDays="=3"/>
<bpmn:boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><bpmn:timerEventDefinition id="td"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
<bpmn:endEvent id="e"/><bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="e"/><bpmn:endEvent id="e2"/><bpmn:sequenceFlow id="f3" sourceRef="b" targetRef="e2"/>`),
    );
    expect(parsed.ok ? [] : parsed.findings).toEqual([]);
    expect(parsed).toMatchObject({ ok: true, graph: { starts: ['s'], nodes: { t: { line: 7, boundaryEvents: ['b'] } } } });
  });
});
