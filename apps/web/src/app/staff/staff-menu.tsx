import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useMayDo } from '../../session/me';
import { useLanguage, useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { ALL_PAGES } from './pages/all-pages';
import { type Group, GROUPS, type StaffPage } from './pages/staff-page';

type MenuPage = StaffPage & { readonly menu: NonNullable<StaffPage['menu']> };

const MENU_PAGES = ALL_PAGES.filter((page): page is MenuPage => page.menu !== undefined);

const groupTexts = defineTexts(
  {
    menu: '主菜单',
    groups: { handling: '业务办理', supervision: '督办公示', departments: '部门协同', processes: '流程管理', operation: '系统运维' },
  },
  {
    menu: 'Main menu',
    groups: {
      handling: 'Handling',
      supervision: 'Supervision',
      departments: 'Departments',
      processes: 'Processes',
      operation: 'Operation',
    },
  },
);

/** The pages that this person's posts open, by group. */
export function StaffMenu() {
  const texts = useTexts(groupTexts);
  const { language } = useLanguage();
  const mayDo = useMayDo();
  const here = firstWord(useLocation().pathname.slice(1));
  const pagesOf = (group: Group): readonly MenuPage[] => MENU_PAGES.filter((page) => page.menu.group === group && mayDo(page.needs));
  const open = MENU_PAGES.find((page) => firstWord(page.path) === here);
  return (
    <nav aria-label={texts.menu}>
      <Menu
        mode="inline"
        selectedKeys={open === undefined ? [] : [open.path]}
        items={GROUPS.filter((group) => pagesOf(group).length > 0).map((group) => ({
          key: group,
          type: 'group',
          label: texts.groups[group],
          children: pagesOf(group).map(({ path, menu }) => ({
            key: path,
            label: <Link to={`/${menu.to ?? path}`}>{menu.name[language].menu}</Link>,
          })),
        }))}
      />
    </nav>
  );
}

const firstWord = (path: string): string => path.split('/')[0] ?? '';
