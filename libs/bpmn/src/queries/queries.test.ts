import { graphOf } from '../testing/graph-of';
import { listExpressions } from './list-expressions';
import { referencedNames } from './referenced-names';

const GRAPH =
  graphOf(`<bpmn:extensionElements><huiban:clock id="limit" days="=parameters.days" warnNotice="warning" lapseNotice="lapsed"/></bpmn:extensionElements>
<bpmn:startEvent id="start" huiban:form="apply"/>
<bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="review"/>
<bpmn:userTask id="review" name="Review" huiban:post="a b" huiban:form="opinion" huiban:organisation="=case.township" huiban:dueDays="=3">
<bpmn:multiInstanceLoopCharacteristics huiban:collection="=experts" huiban:outputCollection="votes" huiban:outputElement="=review">
<bpmn:completionCondition>done</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
<bpmn:boundaryEvent id="late" attachedToRef="review"><bpmn:timerEventDefinition huiban:days="=days"/></bpmn:boundaryEvent>
<bpmn:sequenceFlow id="f2" sourceRef="late" targetRef="wait"/>
<bpmn:receiveTask id="wait" messageRef="message1" huiban:correlation="=case.number" huiban:publicity="list"/>
<bpmn:sequenceFlow id="f3" sourceRef="wait" targetRef="grade"/>
<bpmn:businessRuleTask id="grade" huiban:decision="disease-grade" huiban:result="grade"/>
<bpmn:sequenceFlow id="f4" sourceRef="grade" targetRef="tell"/>
<bpmn:sendTask id="tell" huiban:notice="accepted" huiban:document="acceptance" huiban:departmentMessage="check"><bpmn:extensionElements><huiban:input name="a" value="=amount"/><huiban:input name="b" value="literal"/></bpmn:extensionElements></bpmn:sendTask>
<bpmn:sequenceFlow id="f5" sourceRef="tell" targetRef="issue"/>
<bpmn:serviceTask id="issue" huiban:topic="issue-certificate"/>
<bpmn:sequenceFlow id="f6" sourceRef="issue" targetRef="sum"/>
<bpmn:scriptTask id="sum" scriptFormat="feel" huiban:result="total"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>
<bpmn:sequenceFlow id="f7" sourceRef="sum" targetRef="other"/>
<bpmn:callActivity id="other" calledElement="other-process"><bpmn:extensionElements><huiban:input name="c" value="=asked"/><huiban:output name="d" value="=called.outcome"/></bpmn:extensionElements></bpmn:callActivity>
<bpmn:sequenceFlow id="f10" sourceRef="other" targetRef="which"/>
<bpmn:exclusiveGateway id="which"/>
<bpmn:sequenceFlow id="f8" sourceRef="which" targetRef="end"><bpmn:conditionExpression>total = 2</bpmn:conditionExpression></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="f9" sourceRef="review" targetRef="end"/>
<bpmn:endEvent id="end"/>`);

describe('listExpressions', () => {
  it('gives every FEEL expression with its element and line, and no literal', () => {
    expect(listExpressions(GRAPH).map(({ element, expression }) => [element, expression.text, expression.line])).toEqual([
      ['limit', 'parameters.days', 4],
      ['review', 'case.township', 7],
      ['review', '3', 7],
      ['review', 'experts', 8],
      ['review', 'review', 8],
      ['review', 'done', 9],
      ['late', 'days', 10],
      ['wait', 'case.number', 12],
      ['tell', 'amount', 16],
      ['sum', '1 + 1', 20],
      ['other', 'asked', 22],
      ['other', 'called.outcome', 22],
      ['f8', 'total = 2', 25],
    ]);
  });

  it('names the element where it has a name', () => {
    expect(listExpressions(GRAPH).find(({ element }) => element === 'review')).toMatchObject({ name: 'Review' });
  });
});

describe('referencedNames', () => {
  it('gives every name that must exist outside the file, with its element and line', () => {
    expect(referencedNames(GRAPH)).toEqual({
      forms: [
        { name: 'apply', element: 'start', line: 5 },
        { name: 'opinion', element: 'review', line: 7 },
      ],
      decisions: [{ name: 'disease-grade', element: 'grade', line: 14 }],
      notices: [
        { name: 'accepted', element: 'tell', line: 16 },
        { name: 'warning', element: 'limit', line: 4 },
        { name: 'lapsed', element: 'limit', line: 4 },
      ],
      documents: [{ name: 'acceptance', element: 'tell', line: 16 }],
      publicities: [{ name: 'list', element: 'wait', line: 12 }],
      departmentMessages: [{ name: 'check', element: 'tell', line: 16 }],
      posts: [
        { name: 'a', element: 'review', line: 7 },
        { name: 'b', element: 'review', line: 7 },
      ],
      topics: [{ name: 'issue-certificate', element: 'issue', line: 18 }],
      processes: [{ name: 'other-process', element: 'other', line: 22 }],
    });
  });
});
