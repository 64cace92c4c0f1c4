import { graphOf } from '../testing/graph-of';
import { listInevitableCalls } from './inevitable-calls';

const CALL = '<bpmn:callActivity id="call" calledElement="other"/>';
const through = (before: string, more = ''): string => `<bpmn:startEvent id="start"/>${before}${CALL}<bpmn:endEvent id="end"/>
<bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="before"/><bpmn:sequenceFlow id="f2" sourceRef="before" targetRef="call"/>
<bpmn:sequenceFlow id="f3" sourceRef="call" targetRef="end"/>${more}`;
const callsOf = (inside: string): readonly string[] => listInevitableCalls(graphOf(inside)).map(({ id }) => id);

describe('the inevitable calls of a process', () => {
  it('are those that nothing stands before', () => {
    expect(callsOf(through('<bpmn:task id="before"/>'))).toEqual(['call']);
  });

  it.each([
    ['somebody does something', '<bpmn:userTask id="before" huiban:post="clerk"/>', ''],
    [
      'a gateway chooses',
      '<bpmn:exclusiveGateway id="before" default="f2"/>',
      '<bpmn:sequenceFlow id="f4" sourceRef="before" targetRef="end"><bpmn:conditionExpression>a</bpmn:conditionExpression></bpmn:sequenceFlow>',
    ],
  ])('are none where %s before', (_, before, more) => {
    expect(callsOf(through(before, more))).toEqual([]);
  });
});
