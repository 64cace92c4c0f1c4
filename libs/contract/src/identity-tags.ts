/** Identity tags (身份标识) and what they are called: the classes of people whom departments vouch for. `other` is anybody else on a list. */
export const IDENTITY_TAGS = {
  'extreme-poverty-person': '特困人员',
  orphan: '孤儿',
  'de-facto-unsupported-child': '事实无人抚养儿童',
  'subsistence-allowance-person': '低保对象',
  'allowance-borderline': '低保边缘家庭成员',
  'relapsed-poverty-person': '返贫致贫人口',
  'poverty-monitored-person': '防止返贫监测对象',
  'unstable-poverty-exit': '脱贫不稳定',
  'poverty-prone': '边缘易致贫',
  'sudden-hardship': '突发严重困难',
  'illness-impoverished-patient': '因病致贫重病患者',
  'severely-disabled-person': '重度残疾人',
  'entitled-veteran': '优抚对象',
  'hardship-worker': '特困职工',
  'retrenched-worker': '三民精简退职人员',
  other: '其他',
} as const satisfies Readonly<Record<string, string>>;

/** Code of an identity tag. */
export type IdentityTag = keyof typeof IDENTITY_TAGS;

/** Whether a text is the code of a tag. */
export const isIdentityTag = (text: string): text is IdentityTag => Object.hasOwn(IDENTITY_TAGS, text);

/** The message that an open case gets when the tags of one of its people have changed. */
export const IDENTITY_CHANGED = 'identity-changed';

/** What happened to a tag: it came, its dates or class changed, or it ended. */
export type TagChangeKind = 'added' | 'changed' | 'left';
