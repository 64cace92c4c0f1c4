import { sayBy, type Text } from '#bpmn';

/** What is said of a process folder, in Chinese. */
const CHINESE = {
  'the value of {0} cannot be meant': '参数 {0} 不能取这个值',
  'nothing reads a file of this name in this place': '此处没有谁会读取这个名称的文件',
  'docs/process-folder.md lists what may stand in the folder; rename it or take it out':
    '文件夹中可以放什么见 docs/process-folder.md；请改名或删去',
  'nothing in the diagram names it': '流程图中没有使用它',
  'nothing in the diagram names one of its decisions': '流程图中没有使用其中任何一个决策',
  'use it or delete it': '请使用它或删除它',
  'decisions/{0}.dmn has a decision {1} too': 'decisions/{0}.dmn 中也有决策 {1}',
  'people apply for it, and nothing tells them what they need': '群众可以申请办理，但没有办事指南',
  'add matter.json; docs/process-folder.md shows its format': '请加入 matter.json；写法见 docs/process-folder.md',
  'nobody starts this process by a form': '这个流程没有人凭表单申请',
  'the start form has no field {0} for documents': '申请表没有上传材料的字段 {0}',
  'name a field with x-document of the start form, or none': '请写申请表中带 x-document 的字段，或不写',
  'give each decision an id of its own': '请给每个决策各自的编号',
  'the expression does not parse: {0}': '表达式无法解析：{0}',
  'docs/feel.md tells what is refused': '哪些写法被拒绝见 docs/feel.md',
  'there is no parameter {0}': '没有参数 {0}',
  'add it to parameters.json, or correct the name': '请加入 parameters.json，或更正名称',
  'the process is called {0}, its folder {1}': '流程名为 {0}，文件夹名为 {1}',
  'give both the same name': '请使两者同名',
  'there is no form {0}': '没有表单 {0}',
  'there is no notice {0}': '没有通知 {0}',
  'there is no document {0}': '没有文书模板 {0}',
  'there is no publicity {0}': '没有公示 {0}',
  'there is no message {0} to a department': '没有部门消息 {0}',
  'add department-messages/{0}.json to the folder, or correct the name': '请在文件夹中加入 department-messages/{0}.json，或更正名称',
  'nothing waits for the answer {0} by the organisation that was asked': '没有元素按被询问的机构等待答复 {0}',
  'let a receive task or message event wait for it, with huiban:correlation="=…" giving the organisation':
    '请让接收任务或消息事件等待它，并以 huiban:correlation="=…" 写明该机构',
  'it is bound to {0}, where no case ever waits': '它以 {0} 为发送前提，但没有办件会停在该处',
  'name user tasks or receive tasks of the diagram': '请写流程图中的用户任务或接收任务',
  'there is no decision {0}': '没有决策 {0}',
  'there is no post {0}': '没有岗位 {0}',
  'there is no kind of record {0}': '没有记录类别 {0}',
  'add records/{0}.json to the folder, or correct the name': '请在文件夹中加入 records/{0}.json，或更正名称',
  'add forms/{0}.json to the folder, or correct the name': '请在文件夹中加入 forms/{0}.json，或更正名称',
  'add notices/{0}.json to the folder, or correct the name': '请在文件夹中加入 notices/{0}.json，或更正名称',
  'add documents/{0}.json to the folder, or correct the name': '请在文件夹中加入 documents/{0}.json，或更正名称',
  'add publicities/{0}.json to the folder, or correct the name': '请在文件夹中加入 publicities/{0}.json，或更正名称',
  'add a decision with the id {0} to a file decisions/*.dmn, or correct the id': '请在 decisions/*.dmn 中加入编号为 {0} 的决策，或更正编号',
  'posts are listed in libs/access/src/posts.ts': '岗位清单见 libs/access/src/posts.ts',
  '{0} is what the platform itself calls a job of its own': '{0} 是平台自己的作业名称',
  'name the job for what it does, such as issue-record': '请按作业的内容命名，如 issue-record',
  'nothing ever writes the variable {0}': '没有任何步骤写入变量 {0}',
  'correct the name, or let a task, a script or the application write it': '请更正名称，或由任务、脚本或申请写入它',
  'on some path nothing has written the variable {0} by then': '有的路径走到这里时还没有写入变量 {0}',
  'write it before, or ask for it by get value where it may be missing': '请先写入它；可能缺少时请用 get value 读取',
  'nothing in this loop waits, and no condition in it can turn out otherwise the next time':
    '这个循环中没有等待，也没有下一轮会改变结果的条件',
  'let a person, a message or a timer be waited for in the loop, or a condition read what the loop writes':
    '请在循环中等待人员、消息或定时器，或让条件读取循环中写入的变量',
  'the gateway has no default flow, and its conditions may all be false': '网关没有默认流，而各条件可能都不成立',
  'make one of its flows the default': '请把其中一条出口设为默认流',
  'nobody in the region holds {0}': '本地区无人担任 {0}',
  'give somebody the post before the first case comes there': '请在首个办件到达之前配备人员',
  'the tasks {0} need {1} different people, and no organisation of the region has them ({2})':
    '任务 {0} 须由 {1} 个不同的人办理，而本地区没有机构配足（{2}）',
  'give more people these posts, or record an authorised exception where a case needs it':
    '请为这些岗位增配人员，或在需要时登记经批准的例外',
  'the file cannot be read: {0}': '文件无法读取：{0}',
  'mend the file; docs/process-folder.md shows its format': '请更正文件；格式见 docs/process-folder.md',
  'every parameter has name, title, value, unit, region, effectiveFrom and source':
    '每个参数须有 name、title、value、unit、region、effectiveFrom 和 source',
  'the value for {0} is of another kind than that for {1}': '{0} 的值与 {1} 的值种类不同',
  'the value for {0} differs from that for {1} at {2}': '{0} 的值与 {1} 的值在 {2} 处结构不同',
  'give every region the same fields of the same kinds; null says that a region has none':
    '请让各地区的值具有相同种类的相同字段；某地区没有的写 null',
  'parameter {0} has no title': '参数 {0} 没有名称',
  'give it a title in Chinese, as people call it: pages show it': '请用 title 写明中文名称，页面按它显示',
  '“{0}” has no English': '“{0}”没有英文',
  'add it to translations/en.json': '请写入 translations/en.json',
  '“{0}” stands nowhere in the folder': '文件夹中没有“{0}”',
  'correct the text, or take it out': '请更正文字，或删去',
  'the region has no process {0}': '本地区没有流程 {0}',
  'deploy that process first, or correct the name': '请先部署该流程，或更正名称',
  'a record gives record and parameters, not {0}': '登记只提供 record 和 parameters，没有 {0}',
  'docs/records.md tells what of a record can be read; a notice of the case needs a file of its own':
    'docs/records.md 说明可读取登记的哪些内容；办件的通知须另用一个文件',
  'nothing waits for the answer {0} when a record has ended': '登记终止后没有环节等待答复 {0}',
  'leave answer out of the message of an end': '终止消息中请去掉 answer',
  'each case calls {0} at once, which comes to call this process again, without end':
    '每个办件一开始就调用 {0}，而它又会调用本流程，没有尽头',
  'let a gateway choose, or something wait, before the call': '请在调用之前由网关选择，或等待某件事',
  '{0} is no day from today on': '{0} 不是今天或今后的日期',
  'give a day to come as YYYY-MM-DD, or none': '请写今后的日期（YYYY-MM-DD），或不写',
  'timers start cases of this process, and they cannot wait for a day': '这个流程由定时器启动办件，定时器不能等到指定日期',
  'the value of {0} ({1}) {2}': '参数 {0}（{1}）的值无法读取：{2}',
  'docs/process-folder.md shows the parameters of clocks': '时限参数的写法见 docs/process-folder.md',
  '{0} is medical data, which is never made public': '{0} 属于医疗健康信息，不得公示',
  'leave it out; say that the case meets the conditions': '请删去；写明符合条件即可',
  '{0} would be public without the mask {1}': '{0} 公示时未按 {1} 脱敏',
  'make the entry this field alone, with its mask': '请把该字段单独作为一项，并写明脱敏规则',
  '{0} is of a form with sensitive fields and would be public whole': '{0} 含有敏感字段，将被整体公示',
  'name the field': '请写明具体字段',
  'the term resumes, but no boundary timer counts it in days': '公示期须接续计算，但没有按天计算的边界定时器',
  'put a boundary timer with huiban:days on the task, or let the term restart': '请在任务上加按天计算的边界定时器，或重新计算公示期',
  'deploy it on that day': '请到那天再部署',
} as const;

/** A sentence of the rules on folders; one without its Chinese does not compile. */
export const say = sayBy(CHINESE);

/** What the rules on forms and decisions find, in Chinese; those libraries say it in English alone, and closer. */
const FOUND = {
  'not-a-schema': '文件不是 JSON 对象',
  'root-object': '表单的根不是对象',
  'no-recursion': '定义引用了自身',
  'closed-object': '对象接受未知字段',
  'typed-value': '值或列表项没有限定类型',
  'safe-pattern': '正则表达式可能耗时过长',
  'known-sensitive': 'x-sensitive 的种类未知',
  'form-steps': 'x-steps 与字段不符',
  'money-integer': '金额不是整数',
  'confirm-choice': 'x-confirm 与可选的答案不符',
  'valid-schema': '不符合 JSON Schema 2020-12 的严格模式',
  'well-formed': '不是可读取的 DMN 文件',
  'supported-element': 'DMN 元素不受支持',
  'known-type': 'FEEL 没有这种类型',
  'valid-expression': '单元格或表达式无法解析',
  'complete-table': '决策表不完整',
  'known-requirement': '所需的决策或输入不在文件中',
  'no-cycle': '决策之间循环依赖',
  'unique-id': '编号重复',
} as const;

const isKnown = (rule: string): rule is keyof typeof FOUND => Object.hasOwn(FOUND, rule);

/** A finding on a form or decision in both languages; the Chinese names the rule and keeps the detail as the library says it. */
export const sayFound = (rule: string, reason: string): Text => ({
  en: reason,
  zh: isKnown(rule) ? `${FOUND[rule]}（${reason}）` : reason,
});

/** What to do about it, as the library says it, and where it is explained. */
export const sayHint = (rule: string, hint: string): Text => ({ en: hint, zh: `${hint}（说明见 docs/rules/${rule}.md）` });
