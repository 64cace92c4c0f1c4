/** The little that is used of bpmn-moddle, which declares no types at its root. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages: Readonly<Record<string, unknown>>);
    fromXML(xml: string, options: object): Promise<unknown>;
  }
}
