import { defineTexts } from '../../texts/texts';

export const parameterTexts = defineTexts(
  {
    title: '参数',
    intro: '期限、标准、比例等可由县里规定的数值。新值从您写明的日期起，用于当天及以后申请的办件；此前申请的办件仍按原值办理。',
    process: '流程',
    none: '这个流程没有参数。',
    columns: { name: '参数', value: '现行值', from: '生效日期', source: '依据', by: '设定人', openCases: '按此值在办', actions: '操作' },
    folder: '流程文件夹',
    builtIn: '系统默认',
    always: '一直有效',
    later: (value: string, day: string) => `${day} 起改为 ${value}`,
    set: '设定新值',
    setTitle: (name: string) => `设定参数 ${name}`,
    current: (value: string) => `现行值：${value}`,
    value: '新值',
    valueMissing: '请填写新值。',
    valueUnfit: '请按现行值的格式填写。',
    from: '生效日期',
    fromMissing: '请选择今天或以后的日期。',
    source: '依据',
    sourceMissing: '请写明依据，例如文件名和文号。',
    sourceHint: '例如：蚌医保〔2026〕8号第三条',
    affected: (cases: number) =>
      cases === 0
        ? '现在没有在办的办件受影响：新值只用于生效日期及以后申请的办件。'
        : `今天已申请的 ${String(cases)} 件在办会改按新值办理。`,
    save: '保存',
    saved: '已保存',
    history: '全部取值',
  },
  {
    title: 'Parameters',
    intro:
      'Terms, limits and shares that the county may set. A new value holds for cases that begin on its day or later; those that began before keep the value that they had.',
    process: 'Process',
    none: 'This process has no parameters.',
    columns: {
      name: 'Parameter',
      value: 'Value in force',
      from: 'In force from',
      source: 'Source',
      by: 'Set by',
      openCases: 'Open cases by it',
      actions: 'Actions',
    },
    folder: 'process folder',
    builtIn: 'the platform',
    always: 'always',
    later: (value: string, day: string) => `${value} from ${day}`,
    set: 'Set a value',
    setTitle: (name: string) => `Set the parameter ${name}`,
    current: (value: string) => `In force now: ${value}`,
    value: 'New value',
    valueMissing: 'Please give the new value.',
    valueUnfit: 'Please write it as the value in force is written.',
    from: 'In force from',
    fromMissing: 'Please choose today or a later day.',
    source: 'Source',
    sourceMissing: 'Please say where it is written, such as the name and number of a document.',
    sourceHint: 'For example: circular 2026-8, article 3',
    affected: (cases: number) =>
      cases === 0
        ? 'No running case is affected: the new value is for cases that begin on its day or later.'
        : `${String(cases)} open ${cases === 1 ? 'case that began' : 'cases that began'} today will go on by the new value.`,
    save: 'Save',
    saved: 'Saved',
    history: 'All values',
  },
);
