/** What is said of a diagram that runs but is hard to read. */
export const CHINESE_OF_READING = {
  'the message, signal, error or escalation has no name': '消息、信号、错误或升级没有名称',
  'the message, signal, error or escalation is used nowhere': '消息、信号、错误或升级没有被使用',
  'another message, signal, error or escalation bears this name': '有另一个同名的消息、信号、错误或升级',
  'Name each once, use it, or take it out.': '请各起一个名称并加以使用，否则删去。',
  'the element has no name to read': '元素没有名称',
  'Name it as people would say it: timeline, inbox and findings show the name.':
    '请按平时的说法命名：办理进度、待办和检查结果都显示这个名称。',
  'the same flow is drawn twice': '同一顺序流画了两次',
  'the same flow out of here is drawn twice': '从这里引出的同一顺序流画了两次',
  'the same flow into here is drawn twice': '引到这里的同一顺序流画了两次',
  'Take one of them out: behind a task or parallel gateway both would be walked.': '请删去其中一条：在任务或并行网关之后两条都会走。',
  'several flows leave here, and all of them are walked at once': '从这里引出几条顺序流，它们会同时走',
  'Draw a parallel gateway where that is meant, an exclusive one where not.': '确需同时走的请画并行网关，否则画排他网关。',
  'the gateway neither joins nor splits': '网关既不汇合也不分支',
  'Take the gateway out.': '请删去这个网关。',
  'the end terminates, but nothing else could still be running': '终止结束事件处已没有其他可终止的内容',
  'Draw a plain end event.': '请画普通结束事件。',
} as const;
