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
  'the join waits for ever: whatever happens, nothing comes by {0} while the others wait':
    '汇合永远等不齐：无论怎样走，其他分支等待时 {0} 都不会有令牌到达',
  'Join a choice by an exclusive gateway, and only branches that a parallel gateway split by a parallel one.':
    '选择之后请用排他网关汇合；只有并行网关分出的分支才用并行网关汇合。',
  'the join may wait for ever: some run ends with nothing to come by {0}': '汇合可能永远等不齐：有的走法到最后 {0} 不会有令牌到达',
  'Let every branch that was split reach the join, or join by an inclusive gateway.': '请让分出的每条分支都到达汇合处，或用包容网关汇合。',
  'branches that go on at once come together here without waiting for each other: what follows is done more than once':
    '同时进行的分支在此相遇而不相互等待：后面的步骤会重复办理',
  'Join them by a parallel gateway first.': '请先用并行网关汇合。',
  'it is too tangled to prove that its joins complete': '流程过于交错，无法证明汇合都能完成',
  'Close each split by a join of its kind before the next begins, or move parts into sub-processes.':
    '请让每个分支先由同类网关汇合再开始下一个，或把一部分移入子流程。',
  'no path leads from here to an end': '从这里没有路径通向结束',
  'Lead a path out of the loop to an end event.': '请从循环中引出一条路径到结束事件。',
  'the task is separated from itself': '任务与自己互相回避',
  'the task is separated from "{0}", and both are the applicant\'s own': '任务与 "{0}" 互相回避，而两者都由申请人本人办理',
  'the task is separated from "{0}", and both are fixed to the same person': '任务与 "{0}" 互相回避，而两者都指定给同一个人',
  'Take it out of huiban:separateFrom, or let another person do one of them.':
    '请从 huiban:separateFrom 中删去，或让另一个人办理其中一个。',
  'no element starts the clock': '没有元素启动这个时钟',
  'Write huiban:startsClock where its budget begins, or take the clock out.': '请在开始计时处写 huiban:startsClock，或删去这个时钟。',
  'the timer interrupts nothing, and nothing is done when it is due': '定时器不中断什么，到期也不做什么',
  'Lead it to what is to be done, such as a reminder, or take it out.': '请把它引到要做的事，如催办，或删去。',
} as const;
