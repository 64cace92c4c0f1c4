interface Problem {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** Every answer of the API that is not a success: the code is stable, the texts may get better. */
export const PROBLEMS = {
  'malformed-request': { status: 400, zh: '请求格式有误，无法解析。', en: 'The request cannot be parsed.' },
  'invalid-cursor': { status: 400, zh: '分页标记无效，请从第一页重新查询。', en: 'The page cursor is not one that this service gave out.' },
  'idempotency-key-missing': { status: 400, zh: '缺少 Idempotency-Key 请求头。', en: 'The header Idempotency-Key is missing.' },
  'idempotency-key-invalid': {
    status: 400,
    zh: 'Idempotency-Key 须为 8 至 128 个可见 ASCII 字符。',
    en: 'Idempotency-Key must be 8 to 128 visible ASCII characters.',
  },
  'not-signed-in': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'session-expired': { status: 401, zh: '登录已失效，请重新登录。', en: 'The session or token is no longer valid; sign in again.' },
  'sign-in-refused': { status: 401, zh: '用户名或密码不正确。', en: 'User name or password is wrong.' },
  'not-permitted': { status: 403, zh: '您没有办理此事的权限。', en: 'You are not permitted to do this.' },
  'not-yours': { status: 403, zh: '该任务由他人办理。', en: 'This task is not yours.' },
  separated: {
    status: 403,
    zh: '岗位不相容：您是本件申请人，或已办理过本件的其他环节。',
    en: 'Separation of duties: your own case, or you did another step.',
  },
  'unknown-route': { status: 404, zh: '没有这个接口。', en: 'There is no such operation.' },
  'unknown-case': { status: 404, zh: '未找到该办件。', en: 'There is no such case for you.' },
  'unknown-task': { status: 404, zh: '未找到该任务。', en: 'There is no such task for you.' },
  'unknown-process': { status: 404, zh: '未找到该事项。', en: 'There is no such process in this region.' },
  'unknown-document': { status: 404, zh: '未找到该材料。', en: 'There is no such document for you.' },
  'unknown-message': { status: 404, zh: '未找到该消息。', en: 'There is no such message for you.' },
  'unknown-copy': { status: 404, zh: '未找到该抄送。', en: 'There is no such copy for you.' },
  'unknown-incident': { status: 404, zh: '未找到该故障。', en: 'There is no such incident.' },
  'unknown-publicity': { status: 404, zh: '未找到该公示，或公示已结束。', en: 'There is no such open publicity.' },
  'unknown-person': { status: 404, zh: '未找到该人员。', en: 'There is no such person.' },
  'not-tracked': { status: 404, zh: '办件编号或核验信息不正确。', en: 'Case number or second factor is wrong.' },
  'case-closed': { status: 409, zh: '该办件已办结。', en: 'The case is closed.' },
  'task-closed': { status: 409, zh: '该任务已结束。', en: 'The task is closed.' },
  'already-claimed': { status: 409, zh: '该任务已被他人领取。', en: 'Somebody else has claimed the task.' },
  'job-closed': { status: 409, zh: '该作业已结束。', en: 'The job is closed.' },
  'call-closed': { status: 409, zh: '该调用已结束。', en: 'The call of another process is closed.' },
  'message-not-awaited': { status: 409, zh: '该办件当前不接收此消息。', en: 'The case does not wait for this message now.' },
  'task-held': { status: 409, zh: '该任务已暂缓办理，请先恢复。', en: 'The task was put off; resume it first.' },
  'task-waits': {
    status: 409,
    zh: '该任务正等待会签或补正，请先等候或撤回。',
    en: 'The task waits for signers or the applicant.',
  },
  'supplemented-before': {
    status: 409,
    zh: '本环节已一次性告知补正，不得重复要求。',
    en: 'This step has asked for supplements before.',
  },
  'no-applicant': { status: 409, zh: '该办件没有申请人。', en: 'The case has no applicant.' },
  'nothing-to-except': { status: 409, zh: '该人员办理此任务无需例外授权。', en: 'Nothing keeps this person from the task.' },
  'nothing-to-urge': { status: 409, zh: '该办件当前没有待他人办理的任务。', en: 'The case waits for nobody else now.' },
  'clock-backwards': { status: 422, zh: '业务时间只能向前调整。', en: 'Business time only goes forward.' },
  'date-passed': { status: 422, zh: '暂缓日期须晚于今天。', en: 'The day to go on must be later than today.' },
  'body-too-large': { status: 413, zh: '提交内容超过大小限制。', en: 'What was sent is larger than allowed.' },
  'unsupported-media-type': { status: 415, zh: '不支持的内容类型。', en: 'This content type or encoding is not supported.' },
  'fields-invalid': { status: 422, zh: '提交的字段有误。', en: 'Fields are missing, unknown or wrong.' },
  'form-invalid': { status: 422, zh: '表单填写有误。', en: 'The data does not fit the form.' },
  'content-belies-name': {
    status: 422,
    zh: '文件内容与文件名不符，或不是允许的类型（jpg、png、pdf）。',
    en: 'The content is not what the name says, or not jpg, png or pdf.',
  },
  'idempotency-key-reused': {
    status: 422,
    zh: '该 Idempotency-Key 已用于另一项操作。',
    en: 'This Idempotency-Key was used with another request.',
  },
  'unknown-organisation': { status: 422, zh: '未找到该机构。', en: 'There is no such organisation.' },
  'authority-missing': { status: 422, zh: '代办须提供授权依据。', en: 'Acting for somebody else needs the ground of authority.' },
  'evaluation-failed': { status: 422, zh: '流程规则无法按所填内容计算。', en: 'A rule of the process cannot be evaluated with this data.' },
  'no-flow-taken': { status: 422, zh: '流程规则没有适用的去向。', en: 'No rule of the process applies to this data.' },
  'wrong-type': { status: 422, zh: '流程规则得到的数据类型不对。', en: 'A rule of the process met data of the wrong type.' },
  'endless-loop': { status: 422, zh: '流程规则陷入循环。', en: 'The process runs in a circle with this data.' },
  'too-many-instances': { status: 422, zh: '流程的并行任务数超过上限。', en: 'The process would open too many instances.' },
  'never-passed': { status: 409, zh: '本办件没有经过该环节。', en: 'This path of the case has not passed that step.' },
  'other-branch': { status: 409, zh: '该环节由并行的另一分支经过。', en: 'Another branch passed that step.' },
  'other-instance': { status: 409, zh: '该环节属于其他人的并行任务。', en: 'That step belongs to another instance.' },
  'scope-closed': { status: 409, zh: '该环节所在的子流程已结束，只能整体退回。', en: 'That step lies in a sub-process that is over.' },
  'still-open': { status: 409, zh: '该环节尚未办结。', en: 'That step is not done yet.' },
  'left-the-house': {
    status: 409,
    zh: '决定已送达、款项已拨付或证件已发出，不能退回。',
    en: 'A decision was served, money paid or a document issued since.',
  },
  'acted-upon': { status: 409, zh: '下一环节已有人办理，不能撤回。', en: 'Somebody has gone on since.' },
  'no-way-straight-back': {
    status: 409,
    zh: '不能直接送回，请选择逐环节重办。',
    en: 'There is no way straight back; walk the steps again.',
  },
  'unpublished-year': { status: 422, zh: '期限落在尚未公布工作日历的年份。', en: 'A date falls into a year without a published calendar.' },
  'urged-lately': { status: 429, zh: '该任务刚刚催办过，请稍后再催。', en: 'The task was urged a short while ago; urge again later.' },
  'too-many-requests': { status: 429, zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; try again later.' },
  internal: { status: 500, zh: '系统内部错误，已记录。', en: 'Something went wrong here; it was logged.' },
  unavailable: {
    status: 503,
    zh: '系统暂时不可用，请稍后用同一 Idempotency-Key 重试。',
    en: 'Try again shortly, with the same Idempotency-Key.',
  },
} as const satisfies Readonly<Record<string, Problem>>;

/** Code of a problem, the last part of its `type`. */
export type ProblemCode = keyof typeof PROBLEMS;
