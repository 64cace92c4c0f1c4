import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import plain from './plain.module.css';

const loadingTexts = defineTexts({ loading: '正在读取…' }, { loading: 'Loading…' });

/** Says that something is on its way, on pages of applicants. */
export function Loading() {
  const texts = useTexts(loadingTexts);
  return (
    <p role="status" className={plain['small']}>
      {texts.loading}
    </p>
  );
}
