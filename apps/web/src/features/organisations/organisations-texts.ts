import { defineTexts } from '../../texts/texts';

export const organisationsTexts = defineTexts(
  {
    title: '机构',
    hint: '岗位按机构分配：上级机构的岗位可以办理或查看其下级的事项。',
    kinds: { county: '县', township: '乡镇（街道）', village: '村（社区）', department: '部门', institution: '医药机构' },
    rename: '改名',
    renameOf: (name: string) => `修改“${name}”的名称`,
    add: '添加下级',
    addTo: (name: string) => `在“${name}”下添加机构`,
    kind: '类型',
    name: '名称',
    missing: '请填写',
    ok: '确定',
    cancel: '取消',
  },
  {
    title: 'Organisations',
    hint: 'Posts are held in organisations; those above handle or read what belongs to those below.',
    kinds: { county: 'County', township: 'Township', village: 'Village', department: 'Department', institution: 'Institution' },
    rename: 'Rename',
    renameOf: (name: string) => `Rename “${name}”`,
    add: 'Add below',
    addTo: (name: string) => `Add an organisation below “${name}”`,
    kind: 'Kind',
    name: 'Name',
    missing: 'Please fill this in',
    ok: 'OK',
    cancel: 'Cancel',
  },
);
