import { type Organisation, type OrganisationKind } from '#store';
import { asOrganisationId } from '#contract';

const COUNTY = 'county-bureau';
/** A county that does not exist: no Chinese division code begins with 99. */
export const DEMO_REGION = '999901';

type Row = readonly [id: string, parent: string | undefined, kind: OrganisationKind, name: string, region: string];

const TOWNSHIPS = [
  ['township-1', '青禾镇', '999901100', ['东风村', '柳湾村', '小桥村', '新庄村']],
  ['township-2', '石桥镇', '999901101', ['上河村', '下河村', '石磨村', '大塘村']],
  ['township-3', '云岭乡', '999901200', ['松坪村', '竹林村', '茶山村', '白云村']],
] as const;

const townshipRows = TOWNSHIPS.flatMap(([id, name, region, villages]): readonly Row[] => [
  [id, COUNTY, 'township', `${name}人民政府`, region],
  ...villages.map((village, index): Row => [
    `${id}-village-${String(index + 1)}`,
    id,
    'village',
    `${name}${village}`,
    `${region}${String(201 + index)}`,
  ]),
]);

const DEPARTMENTS = {
  'civil-affairs': '示例县民政局',
  'agriculture-rural-affairs': '示例县农业农村局',
  'disabled-persons-federation': '示例县残疾人联合会',
  'health-commission': '示例县卫生健康局',
  'finance-bureau': '示例县财政局',
  'data-bureau': '示例县数据局',
  'market-supervision': '示例县市场监督管理局',
  'medical-security-administration': '示例县医疗保障行政部门',
  'national-platform': '国家医疗保障信息平台（示例）',
  'provincial-platform': '省医疗保障信息平台（示例）',
} as const;

const INSTITUTIONS = {
  'hospital-1': '示例县人民医院',
  'hospital-2': '示例县中医医院',
  'hospital-3': '示例市第一医院',
  'county-cdc': '示例县疾病预防控制中心',
  'pharmacy-1': '示例县康宁大药房',
  'pharmacy-2': '示例县济生堂药店',
  'pharmacy-3': '青禾镇百姓药房',
  'pharmacy-4': '石桥镇同德药店',
  'pharmacy-5': '云岭乡便民药房',
} as const;

const inCounty = (kind: OrganisationKind, names: Readonly<Record<string, string>>): readonly Row[] =>
  Object.entries(names).map(([id, name]) => [id, COUNTY, kind, name, DEMO_REGION]);

/** A county that no division code names, with all who take part in a process. */
const ROWS: readonly Row[] = [
  [COUNTY, undefined, 'county', '示例县医疗保障局', DEMO_REGION],
  ...townshipRows,
  ...inCounty('department', DEPARTMENTS),
  ...inCounty('institution', INSTITUTIONS),
];

/** The organisations of the demo county, parents first. */
export const DEMO_ORGANISATIONS: readonly Organisation[] = ROWS.map(([id, parentId, kind, name, region]) => ({
  id: asOrganisationId(id),
  ...(parentId === undefined ? {} : { parentId: asOrganisationId(parentId) }),
  kind,
  name,
  region,
  email: `${id}@huiban.example`,
}));
