import { Link, Outlet, ScrollRestoration } from 'react-router';
import { DemoClockNote } from '../../features/demo-clock/demo-clock-note';
import { useLanguage, useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import styles from './applicant-layout.module.css';
import { ApplicantMenu } from './applicant-menu';

const layoutTexts = defineTexts(
  { name: '惠办 · 医保服务', other: 'English', staff: '工作人员入口', skip: '跳到正文' },
  { name: 'Huiban · medical security', other: '中文', staff: 'For staff', skip: 'Skip to the content' },
);

/** What stands around every page of applicants: narrow, native, readable on a phone. */
export function ApplicantLayout() {
  const texts = useTexts(layoutTexts);
  const { language, choose } = useLanguage();
  return (
    <>
      <a href="#content" className={styles['skip']}>
        {texts.skip}
      </a>
      <header className={styles['header']}>
        <div className={styles['bar']}>
          <Link to="/" className={styles['name']}>
            {texts.name}
          </Link>
          <button
            type="button"
            className={styles['other']}
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => {
              choose(language === 'zh' ? 'en' : 'zh');
            }}
          >
            {texts.other}
          </button>
        </div>
        <ApplicantMenu />
      </header>
      <DemoClockNote />
      <main id="content" className={styles['content']}>
        <Outlet />
      </main>
      <footer className={`no-print ${styles['footer'] ?? ''}`}>
        <a href="/work">{texts.staff}</a>
      </footer>
      <ScrollRestoration />
    </>
  );
}
