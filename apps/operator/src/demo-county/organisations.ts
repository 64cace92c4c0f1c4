import { type Organisation } from '#store';
import { type OrganisationId } from '#contract';

const COUNTY = 'county-bureau';

/** [id, parent, kind, name, region]: a county that no division code names, with all who take part in a process. */
const ROWS = [
  [COUNTY, undefined, 'county', '示例县医疗保障局', '999901'],
  ['township-1', COUNTY, 'township', '青禾镇人民政府', '999901100'],
  ['township-2', COUNTY, 'township', '石桥镇人民政府', '999901101'],
  ['township-3', COUNTY, 'township', '云岭乡人民政府', '999901200'],
  ['township-1-village-1', 'township-1', 'village', '青禾镇东风村', '999901100201'],
  ['township-1-village-2', 'township-1', 'village', '青禾镇柳湾村', '999901100202'],
  ['township-2-village-1', 'township-2', 'village', '石桥镇上河村', '999901101201'],
  ['township-3-village-1', 'township-3', 'village', '云岭乡松坪村', '999901200201'],
  ['civil-affairs', COUNTY, 'department', '示例县民政局', '999901'],
  ['agriculture-rural-affairs', COUNTY, 'department', '示例县农业农村局', '999901'],
  ['disabled-persons-federation', COUNTY, 'department', '示例县残疾人联合会', '999901'],
  ['health', COUNTY, 'department', '示例县卫生健康局', '999901'],
  ['county-cdc', COUNTY, 'department', '示例县疾病预防控制中心', '999901'],
  ['hospital-1', COUNTY, 'institution', '示例县人民医院', '999901'],
  ['hospital-2', COUNTY, 'institution', '示例县中医医院', '999901'],
] as const;

/** Id of an organisation of the demo county. */
export type DemoOrganisationId = (typeof ROWS)[number][0];

/** The id as the store knows it. */
export const demoOrganisationId = (id: DemoOrganisationId): OrganisationId => {
  const text: string = id;
  return text as OrganisationId;
};

/** The organisations of the demo county, parents first. */
export const DEMO_ORGANISATIONS: readonly Organisation[] = ROWS.map(([id, parentId, kind, name, region]) => ({
  id: demoOrganisationId(id),
  ...(parentId === undefined ? {} : { parentId: demoOrganisationId(parentId) }),
  kind,
  name,
  region,
  email: `${id}@huiban.example`,
}));
