/** What is said of how the elements hang together. */
export const CHINESE_OF_GRAPH = {
  'the element would start the clock "{0}", which the process does not define': '此元素要启动时钟 "{0}"，而流程没有定义它',
  'the element would pause the clock "{0}", which the process does not define': '此元素要暂停时钟 "{0}"，而流程没有定义它',
  'the element would stop the clock "{0}", which the process does not define': '此元素要停止时钟 "{0}"，而流程没有定义它',
  'Define it with <huiban:clock> in the extension elements of the process.': '请在流程的扩展元素中用 <huiban:clock> 定义它。',
  'the flow leaves a gateway that chooses without a condition': '从选择网关引出的顺序流没有条件',
  'Write a condition, or make it the default flow of the gateway.': '请写条件，或设为该网关的默认流。',
  'no sequence flow leads on from here, so the path ends without an outcome': '从这里没有顺序流引出，路径到此为止而没有办理结果',
  'Lead the path to an end event.': '请把路径引到结束事件。',
  'the gateway waits for fewer than two events': '网关等待的事件不足两个',
  'Draw the other events, or take the gateway out.': '请画出其他事件，或删去这个网关。',
  '"{0}" behind the gateway is nothing that it can wait for': '网关后面的 "{0}" 不是它能等待的',
  '"{0}" behind the gateway is also reached by another way': '网关后面的 "{0}" 还有别的路径可到',
  'Lead each of its flows to a catch event or a plain receive task (no boundary events, instances or publicity) that no other flow reaches.':
    '请把它的每条出口引到捕获事件或普通接收任务（不带边界事件、多实例或公示），且没有别的顺序流到达。',
  'huiban:separateFrom names "{0}", which is no user task': 'huiban:separateFrom 写的 "{0}" 不是用户任务',
  'Write the ids of user tasks, separated by spaces.': '请写用户任务的编号，用空格分开。',
  'nothing around the event catches this error': '周围没有捕获这个错误的事件',
  'Put an error event of its code on the border of the sub-process, or an event sub-process beside it; or write huiban:outcome, with which the case then ends.':
    '请在子流程边界上放同代码的错误事件，或在旁边画事件子流程；也可写 huiban:outcome，办件即以此结果结束。',
  'nothing on the border of a transaction around the event catches its cancel': '所在事务的边界上没有捕获它的取消事件',
  'Put a cancel event on the border of the transaction.': '请在事务边界上放取消事件。',
  'no path from a start leads here': '从开始没有路径到达这里',
  'Join it to the process, or take it out.': '请把它接入流程，或删去。',
} as const;
