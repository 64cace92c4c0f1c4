/** What people call the fields and codes of parameters that the platform itself reads: ladders, grounds of a pause, quiet hours and the built-in ones. */
const PLATFORM_WORDS: Readonly<Record<string, string>> = {
  percent: '已用期限的百分比',
  overdue: '超期天数',
  post: '岗位',
  up: '上几级（0为本级）',
  code: '代码',
  text: '情形',
  source: '依据',
  name: '名称',
  email: '邮件',
  from: '开始',
  until: '结束',
  return: '退回要求补正的环节',
  withdrawn: '视为撤回',
  permanent: '永久',
  '*': '全部在计时的时限',
};

/** Codes of which any may stand where one of them stands. */
export const ALIKE_CODES: readonly (readonly string[])[] = [['return', 'withdrawn']];

/** The platform's words for fields and codes of parameters, in Chinese; a process folder's own come first. */
export const listPlatformWords = (): readonly (readonly [name: string, word: string])[] => Object.entries(PLATFORM_WORDS);
