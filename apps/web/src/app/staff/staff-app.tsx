import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { SessionGate } from '../../session/session-gate';
import { useLanguage } from '../../texts/language';
import { type Language } from '../../texts/texts';
import { useReducedMotion } from '../../ui/use-reduced-motion';
import { staffRouter } from './staff-routes';

const LOCALES: Readonly<Record<Language, typeof zhCN>> = { zh: zhCN, en: enUS };
const GREY = 'rgba(0, 0, 0, 0.65)';
/** Greys and reds of texts are darker than antd's own, which axe finds too faint to read. */
const THEME = {
  token: {
    colorPrimary: '#0f6e5c',
    colorLink: '#0b5c4d',
    colorPrimaryBg: '#e3f1ee',
    colorPrimaryBgHover: '#cfe6e0',
    borderRadius: 6,
    colorTextSecondary: GREY,
    colorTextTertiary: GREY,
    colorTextDescription: GREY,
    colorTextPlaceholder: '#5c5c5c',
    colorError: '#c5221f',
    colorWarning: '#8a5a00',
    colorSuccess: '#2b7a0b',
    // antd mixes its grounds from dark colours into greys on which small words are hard to read.
    colorErrorBg: '#fdecea',
    colorWarningBg: '#fff6e0',
    colorSuccessBg: '#eaf6e6',
    gold: '#9a6200',
    green: '#2b7a0b',
    orange: '#ad4e00',
    colorTextDisabled: 'rgba(0, 0, 0, 0.6)',
  },
  components: { Menu: { itemSelectedColor: '#0b4f43', groupTitleColor: GREY } },
};

/** The pages of staff: signed in, in their language. */
export function StaffApp() {
  const { language } = useLanguage();
  const still = useReducedMotion();
  const theme = still ? { ...THEME, token: { ...THEME.token, motion: false } } : THEME;
  return (
    <ConfigProvider locale={LOCALES[language]} theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <SessionGate>
          <RouterProvider router={staffRouter} />
        </SessionGate>
      </App>
    </ConfigProvider>
  );
}
