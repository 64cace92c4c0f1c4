import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';
import styles from './broken-page.module.css';
import { TabTitle } from './tab-title';

const brokenTexts = defineTexts(
  {
    title: '页面没有打开',
    hint: '可能是网络中断，或者系统刚刚更新。已经保存的内容不受影响。请重新加载；仍然打不开，请联系经办机构。',
    reload: '重新加载',
  },
  {
    title: 'The page did not open',
    hint: 'The network may be gone, or the system was just updated. What was saved is safe. Load the page again; if it still does not open, ask the bureau.',
    reload: 'Load again',
  },
);

/** Stands in for a page whose script did not come, or that broke while it was drawn. */
export function BrokenPage() {
  const texts = useTexts(brokenTexts);
  return (
    <section role="alert" className={styles['broken']}>
      <TabTitle>{texts.title}</TabTitle>
      <h1>{texts.title}</h1>
      <p>{texts.hint}</p>
      <button
        type="button"
        onClick={() => {
          location.reload();
        }}
      >
        {texts.reload}
      </button>
    </section>
  );
}
