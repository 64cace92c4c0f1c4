import { getNode } from '../queries/get-node';
import { graphOf } from '../testing/graph-of';
import { throughOne } from '../testing/process-xml';

const nodeOf = (element: string, id: string) => getNode(graphOf(throughOne(element)), id);
const TIMER = '<bpmn:timerEventDefinition id="t"><bpmn:timeDuration>PT2H</bpmn:timeDuration></bpmn:timerEventDefinition>';
const MESSAGE = '<bpmn:messageEventDefinition messageRef="message2"/>';
const late = (
  definition: string,
  more = '',
): string => `<bpmn:boundaryEvent id="late" attachedToRef="review" ${more}>${definition}</bpmn:boundaryEvent>
<bpmn:endEvent id="lateEnd"/><bpmn:sequenceFlow id="lateFlow" sourceRef="late" targetRef="lateEnd"/>`;
const REVIEW = throughOne('<bpmn:userTask id="review" huiban:post="reviewer"/>');

describe('a node of the graph', () => {
  it('has its name, line, flows, stage and clocks', () => {
    const body = `<bpmn:extensionElements><huiban:clock id="limit" days="20"/></bpmn:extensionElements>
${throughOne('<bpmn:userTask id="review" name="初审" huiban:post="reviewer" huiban:stage="first-review" huiban:startsClock="limit" huiban:pausesClock="limit"/>')}`;
    expect(getNode(graphOf(body), 'review')).toMatchObject({
      name: '初审',
      line: 5,
      incoming: ['in'],
      outgoing: ['out'],
      stage: 'first-review',
      clocks: [
        { clock: 'limit', verb: 'start' },
        { clock: 'limit', verb: 'pause' },
      ],
    });
  });

  it('says what has left the house once it is done', () => {
    const paid = '<bpmn:serviceTask id="pay" huiban:topic="pay" huiban:final="money-paid"/>';
    expect(nodeOf(paid, 'pay')).toMatchObject({ final: 'money-paid' });
    expect(nodeOf(paid.replace(' huiban:final="money-paid"', ''), 'pay')).not.toHaveProperty('final');
  });

  it('does not know an id that only JavaScript objects have', () => {
    expect(() => getNode(graphOf(REVIEW), 'constructor')).toThrow(expect.objectContaining({ code: 'unknown-node' }));
  });
});

describe('an event', () => {
  it('starts the process with a form and a variable for the start data', () => {
    const body = REVIEW.replace(
      '<bpmn:startEvent id="start"/>',
      '<bpmn:startEvent id="start" huiban:form="apply" huiban:result="application"/>',
    );
    const graph = graphOf(body);
    expect(graph.starts).toEqual(['start']);
    expect(getNode(graph, 'start')).toMatchObject({ type: 'startEvent', trigger: { kind: 'none' }, form: 'apply', result: 'application' });
  });

  it('names the decision that the case looks at anew', () => {
    const graph = graphOf(
      REVIEW.replace('<bpmn:startEvent id="start"/>', '<bpmn:startEvent id="start" huiban:reexamines="=appeal.number"/>'),
    );
    expect(getNode(graph, 'start')).toMatchObject({ reexamines: { kind: 'feel', expression: { text: 'appeal.number' } } });
  });

  it.each([
    ['a message by its name', MESSAGE, { kind: 'message', message: 'objection' }],
    ['a time', TIMER, { kind: 'timer', timer: { kind: 'duration', value: { kind: 'literal', value: 'PT2H' } } }],
  ])('starts the process by %s', (_, definition, trigger) => {
    const graph = graphOf(REVIEW.replace('<bpmn:startEvent id="start"/>', `<bpmn:startEvent id="start">${definition}</bpmn:startEvent>`));
    expect(getNode(graph, 'start')).toMatchObject({ trigger });
  });

  it('names the process that looks at an outcome anew', () => {
    const end = '<bpmn:endEvent id="end" huiban:outcome="refused" huiban:reexaminedBy="appeal"/>';
    expect(getNode(graphOf(REVIEW.replace('<bpmn:endEvent id="end"/>', end)), 'end')).toMatchObject({ reexaminedBy: 'appeal' });
  });

  it('ends a path with an outcome', () => {
    const graph = graphOf(REVIEW.replace('<bpmn:endEvent id="end"/>', '<bpmn:endEvent id="end" huiban:outcome="approved"/>'));
    expect(getNode(graph, 'end')).toMatchObject({ type: 'endEvent', terminate: false, outcome: 'approved' });
  });

  it('ends everything where it terminates', () => {
    const end = '<bpmn:endEvent id="end"><bpmn:terminateEventDefinition/></bpmn:endEvent>';
    expect(getNode(graphOf(REVIEW.replace('<bpmn:endEvent id="end"/>', end)), 'end')).toMatchObject({ terminate: true });
  });

  it.each([
    ['duration', 'timeDuration', 'PT2H'],
    ['date', 'timeDate', '2026-01-31T09:00:00+08:00'],
    ['cycle', 'timeCycle', 'R3/PT10M'],
  ])('waits for a %s', (kind, tag, text) => {
    const timer = `<bpmn:timerEventDefinition><bpmn:${tag}>${text}</bpmn:${tag}></bpmn:timerEventDefinition>`;
    expect(nodeOf(`<bpmn:intermediateCatchEvent id="wait">${timer}</bpmn:intermediateCatchEvent>`, 'wait')).toMatchObject({
      type: 'intermediateCatchEvent',
      trigger: { kind: 'timer', timer: { kind, value: { kind: 'literal', value: text } } },
    });
  });

  it('waits for working days unless it says otherwise', () => {
    const wait = '<bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition huiban:days="=7"/></bpmn:intermediateCatchEvent>';
    expect(nodeOf(wait, 'wait')).toMatchObject({
      trigger: { kind: 'timer', timer: { kind: 'days', unit: 'working-day', count: { kind: 'feel', expression: { text: '7', line: 4 } } } },
    });
  });

  it('waits for a message with a correlation', () => {
    const wait = `<bpmn:intermediateCatchEvent id="wait" huiban:correlation="=case.number" huiban:result="reply">${MESSAGE}</bpmn:intermediateCatchEvent>`;
    expect(nodeOf(wait, 'wait')).toMatchObject({
      trigger: { kind: 'message', message: 'objection', correlation: { kind: 'feel', expression: { text: 'case.number', line: 4 } } },
      result: 'reply',
    });
  });

  it('throws nothing on the way', () => {
    expect(nodeOf('<bpmn:intermediateThrowEvent id="milestone"/>', 'milestone')).toMatchObject({ type: 'intermediateThrowEvent' });
  });

  it.each([
    ['interrupts', '', true],
    ['does not interrupt', 'cancelActivity="false"', false],
  ])('%s the activity it is attached to', (_, attribute, interrupting) => {
    const graph = graphOf(`${REVIEW}\n${late(MESSAGE, attribute)}`);
    expect(getNode(graph, 'late')).toMatchObject({
      type: 'boundaryEvent',
      attachedTo: 'review',
      interrupting,
      trigger: { kind: 'message' },
    });
    expect(getNode(graph, 'review')).toMatchObject({ boundaryEvents: ['late'] });
  });
});

describe('a task', () => {
  it('of a person names posts, organisation, form, due days and whom it is separate from', () => {
    const task =
      '<bpmn:userTask id="review" huiban:post="a b" huiban:organisation="=case.township" huiban:form="opinion" huiban:dueDays="3" huiban:dueUnit="calendar-day" huiban:separateFrom="review"/>';
    expect(nodeOf(task, 'review')).toMatchObject({
      type: 'userTask',
      candidates: [{ post: 'a', organisation: { kind: 'feel' } }, { post: 'b' }],
      form: 'opinion',
      due: { count: { kind: 'literal', value: '3' }, unit: 'calendar-day' },
      separateFrom: ['review'],
      forApplicant: false,
      result: 'review',
    });
  });

  it('of the applicant is offered to no post', () => {
    expect(nodeOf('<bpmn:userTask id="supplement" huiban:applicant="true"/>', 'supplement')).toMatchObject({
      forApplicant: true,
      candidates: [],
    });
  });

  it('of one person names him or her', () => {
    expect(nodeOf('<bpmn:userTask id="vote" huiban:assignee="=expert"/>', 'vote')).toMatchObject({
      assignee: { expression: { text: 'expert' } },
    });
  });

  it('of a service has a topic, inputs and the default retries', () => {
    const task = `<bpmn:serviceTask id="issue" huiban:topic="issue-certificate" huiban:result="certificate"><bpmn:extensionElements>
<huiban:input name="number" value="=case.number"/>
<huiban:input name="kind" value="card"/></bpmn:extensionElements></bpmn:serviceTask>`;
    expect(nodeOf(task, 'issue')).toMatchObject({
      type: 'serviceTask',
      topic: 'issue-certificate',
      retries: { attempts: 5, initialInterval: 'PT2S', maximumInterval: 'PT5M' },
      inputs: [
        { name: 'number', value: { kind: 'feel', expression: { text: 'case.number', line: 5 } } },
        { name: 'kind', value: { kind: 'literal', value: 'card' } },
      ],
      result: 'certificate',
    });
  });

  it('that sends names its notice', () => {
    expect(nodeOf('<bpmn:sendTask id="tell" huiban:notice="accepted"/>', 'tell')).toMatchObject({
      type: 'sendTask',
      notice: 'accepted',
      inputs: [],
    });
  });

  it('that receives names its message and what is public meanwhile', () => {
    const task = '<bpmn:receiveTask id="wait" messageRef="message1" huiban:publicity="list" huiban:result="reply"/>';
    expect(nodeOf(task, 'wait')).toMatchObject({ type: 'receiveTask', message: 'answer', publicity: 'list', result: 'reply' });
  });

  it('with a script has it on the line where it begins', () => {
    const task = `<bpmn:scriptTask id="sum" scriptFormat="feel" huiban:result="total"><bpmn:script><![CDATA[

  = 1 < 2 ]]></bpmn:script></bpmn:scriptTask>`;
    expect(nodeOf(task, 'sum')).toMatchObject({ type: 'scriptTask', script: { text: '1 < 2', line: 6 }, result: 'total' });
  });

  it('with a business rule names the decision', () => {
    const task = '<bpmn:businessRuleTask id="grade" huiban:decision="disease-grade" huiban:result="grade"/>';
    expect(nodeOf(task, 'grade')).toMatchObject({ type: 'businessRuleTask', decision: 'disease-grade', result: 'grade' });
  });

  it.each([
    ['one after another', 'isSequential="true"', true],
    ['side by side', '', false],
  ])('with a multi-instance marker runs %s', (_, attribute, sequential) => {
    const task = `<bpmn:userTask id="vote" huiban:post="expert"><bpmn:multiInstanceLoopCharacteristics id="loop" ${attribute} huiban:collection="=experts" huiban:elementVariable="expert" huiban:outputCollection="votes" huiban:outputElement="=vote">
<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">=nrOfCompletedInstances &gt;= 2</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`;
    expect(nodeOf(task, 'vote')).toMatchObject({
      multiInstance: {
        sequential,
        collection: { expression: { text: 'experts', line: 4 } },
        elementVariable: 'expert',
        outputCollection: 'votes',
        outputElement: { expression: { text: 'vote' } },
        completionCondition: { text: 'nrOfCompletedInstances >= 2', line: 5 },
      },
    });
  });

  it('with a cardinality runs that many times', () => {
    const task =
      '<bpmn:userTask id="vote" huiban:post="expert"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>';
    expect(nodeOf(task, 'vote')).toMatchObject({ multiInstance: { sequential: false, cardinality: { text: '3', line: 4 } } });
  });
});

describe('a gateway', () => {
  const fork = (
    kind: string,
    attributes: string,
    condition: string,
  ): string => `<bpmn:startEvent id="start"/><bpmn:${kind} id="which" ${attributes}/>
<bpmn:endEvent id="one"/><bpmn:endEvent id="two"/><bpmn:sequenceFlow id="in" sourceRef="start" targetRef="which"/>
<bpmn:sequenceFlow id="toOne" name="yes" sourceRef="which" targetRef="one">${condition}</bpmn:sequenceFlow>
<bpmn:sequenceFlow id="toTwo" sourceRef="which" targetRef="two"/>`;

  it('that is exclusive has conditions and a default flow', () => {
    const graph = graphOf(
      fork('exclusiveGateway', 'default="toTwo"', '\n<bpmn:conditionExpression>\n=amount &gt; 1</bpmn:conditionExpression>'),
    );
    expect(getNode(graph, 'which')).toMatchObject({ type: 'exclusiveGateway', outgoing: ['toOne', 'toTwo'], defaultFlow: 'toTwo' });
    expect(graph.flows['toOne']).toEqual({
      id: 'toOne',
      name: 'yes',
      source: 'which',
      target: 'one',
      condition: { text: 'amount > 1', line: 8 },
      line: 6,
    });
  });

  it('that is parallel has neither', () => {
    expect(getNode(graphOf(fork('parallelGateway', '', '')), 'which')).toMatchObject({
      type: 'parallelGateway',
      outgoing: ['toOne', 'toTwo'],
    });
  });
});

describe('a sub-process', () => {
  it('holds its own start, and its nodes know it', () => {
    const inner = `<bpmn:subProcess id="inquiry">
<bpmn:startEvent id="innerStart"/><bpmn:endEvent id="innerEnd"/><bpmn:sequenceFlow id="innerFlow" sourceRef="innerStart" targetRef="innerEnd"/>
</bpmn:subProcess>`;
    const graph = graphOf(throughOne(inner));
    expect(getNode(graph, 'inquiry')).toMatchObject({ type: 'subProcess', starts: ['innerStart'], boundaryEvents: [] });
    expect(getNode(graph, 'innerEnd')).toMatchObject({ parent: 'inquiry', incoming: ['innerFlow'] });
    expect(graph.starts).toEqual(['start']);
  });
});

describe('a clock', () => {
  it('has days, a unit, notices and its line', () => {
    const clock = `<bpmn:extensionElements>
<huiban:clock id="limit" days="=parameters.days" unit="calendar-day" warnNotice="warning" lapseNotice="lapsed"/></bpmn:extensionElements>`;
    expect(graphOf(`${clock}\n${REVIEW}`).clocks).toEqual({
      limit: {
        id: 'limit',
        days: { kind: 'feel', expression: { text: 'parameters.days', line: 5 } },
        unit: 'calendar-day',
        warnNotice: 'warning',
        lapseNotice: 'lapsed',
        line: 5,
      },
    });
  });
});
