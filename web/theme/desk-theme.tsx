import ConfigProvider, { type ThemeConfig } from 'antd/es/config-provider';
import theme from 'antd/es/theme';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fontFamily } from './fonts';
import { dark, light } from './palette';
import { usePrefersDark } from './use-prefers-dark';

/** Ant Design in the desk's colours, in the language of the page. */
export function DeskTheme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const prefersDark = usePrefersDark();
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : zhCN}
      theme={prefersDark ? darkTheme : lightTheme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}

const lightTheme = themeOf(light, theme.defaultAlgorithm);
const darkTheme = themeOf(dark, theme.darkAlgorithm);

function themeOf(palette: typeof light, algorithm: ThemeConfig['algorithm']): ThemeConfig {
  return {
    ...(algorithm === undefined ? {} : { algorithm }),
    token: {
      // Nothing glides in or out: calmer to read, and no button waits for an animation's end to be itself again.
      motion: false,
      fontFamily,
      fontSize: 14,
      lineHeight: 1.7143,
      borderRadius: 4,
      borderRadiusLG: 8,
      controlHeightLG: 48,
      colorPrimary: palette.ink,
      colorPrimaryHover: palette['ink-hover'],
      colorPrimaryActive: palette['ink-hover'],
      colorTextLightSolid: palette['text-on'],
      colorLink: palette.ink,
      colorLinkHover: palette['ink-hover'],
      colorError: palette.red,
      colorText: palette.text,
      colorTextSecondary: palette['text-2'],
      colorTextTertiary: palette['text-3'],
      colorTextPlaceholder: palette['text-3'],
      colorBorder: palette['line-control'],
      colorBorderSecondary: palette.line,
      colorBgLayout: palette['bg-layout'],
      colorBgContainer: palette['bg-container'],
      colorBgElevated: palette['bg-elevated'],
      controlOutline: palette.focus,
      boxShadowSecondary: palette.shadow,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', primaryColor: palette['text-on'] },
    },
  };
}
