/** A BPMN file with one process `process`, whose body begins on line 4; messages `answer` and `objection` are there. */
export const processXml = (
  body: string,
): string => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:huiban="https://huiban.dev/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="https://huiban.dev/tests">
<bpmn:message id="message1" name="answer"/><bpmn:message id="message2" name="objection"/>
<bpmn:process id="process" name="Process" isExecutable="true">
${body}
</bpmn:process>
</bpmn:definitions>
`;

/** A body in which a start leads through one element, on line 4, to an end. */
export const throughOne = (element: string): string => {
  const id = /\bid="([^"]+)"/.exec(element)?.[1] ?? '';
  return `${element}
<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>
<bpmn:sequenceFlow id="in" sourceRef="start" targetRef="${id}"/><bpmn:sequenceFlow id="out" sourceRef="${id}" targetRef="end"/>`;
};
