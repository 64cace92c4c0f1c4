/** A broken assumption of this library; `unknown-node`: the graph has no such node, `unread-model`: a rule let through what the builder cannot read. */
export class BpmnError extends Error {
  constructor(
    readonly code: 'unknown-node' | 'unread-model',
    message: string,
  ) {
    super(message);
    this.name = 'BpmnError';
  }
}
