/** What is said of clocks and of what their end does. */
export const CHINESE_OF_CLOCKS = {
  'clock {0} does not say what happens when its days are used up': '时限 {0} 没有写明届满的后果',
  'Write lapseEffect="…": one of {0}.': '请写 lapseEffect="…"，取其中一个：{0}。',
  'clock {0}: lapseEscalation belongs to the effects "lapse" and "accepted", and to them alone':
    '时限 {0}：届满后果为 "lapse" 和 "accepted" 时须写 lapseEscalation，其他后果不得写',
  'Name the code of the escalation that the lapse throws, or take it out.': '请写届满所发升级事件的代码，或删去它。',
  'clock {0}: no escalation event catches what the lapse throws': '时限 {0}：没有升级事件捕获届满所发的升级',
  'Put an escalation event of its code on the border of the activity, or an event sub-process into the process.':
    '请在活动边界上放同代码的升级事件，或在流程中画事件子流程。',
  'clock {0}: silence counts as acceptance only where a law says so, and none is named':
    '时限 {0}：只有法律规定时，逾期不答复才视为受理，而此处没有写明依据',
  'Write the law and its article: lapseBasis="…".': '请写明法律及条款：lapseBasis="…"。',
  'clock {0}: the lapse climbs a ladder, and none is named': '时限 {0}：届满要逐级督办，而没有写督办阶梯',
  'Write ladder="…": the parameter with its rungs.': '请写 ladder="…"：督办阶梯的参数名。',
  'clock {0}: warnNotice and warnings go together': '时限 {0}：warnNotice 与 warnings 须同时写',
  'Write warnings="…", the parameter with the per cent of the budget at which warnNotice goes out, or take both out.':
    '请写 warnings="…"（何时发 warnNotice 的百分比参数名），或两者都删去。',
  'the element pauses the statutory clock "{0}" on no ground': '此元素暂停法定时限 "{0}" 而没有写依据',
  'Name the source of the rule that allows it: huiban:pauseBasis="…".': '请写明准许暂停的规定：huiban:pauseBasis="…"。',
  "money would be paid after the lapse of clock {0} without anybody's decision": '时限 {0} 届满后，无人决定就会付款',
  'Draw a user task of an officer on every path between them; a timer on it must not lead around it.':
    '请在两者之间的每条路径上画经办人的用户任务，其上的定时器不得绕过它。',
} as const;
