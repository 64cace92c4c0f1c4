import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTexts } from '../../texts/language';
import { deploymentTexts } from './deployment-texts';
import styles from './deployment.module.css';
import { Dialog } from '../../ui/dialog';

/** The pages of docs/rules, each fetched when it is opened. */
const PAGES = import.meta.glob<string>('../../../../../docs/rules/*.md', { query: '?raw', import: 'default' });

interface RulePageProps {
  readonly rule: string;
  readonly onClose: () => void;
}

/** What a rule is for and how to mend what breaks it, as the documentation says. */
export function RulePage({ rule, onClose }: RulePageProps) {
  const texts = useTexts(deploymentTexts);
  const { data } = useQuery({
    queryKey: ['rule-page', rule],
    queryFn: async () => (await PAGES[`../../../../../docs/rules/${rule}.md`]?.()) ?? texts.noRulePage,
    staleTime: Infinity,
  });
  return (
    <Dialog open title={texts.rulePage} footer={null} onCancel={onClose} width={720}>
      {data === undefined ? <Skeleton active /> : <pre className={styles['page']}>{data}</pre>}
    </Dialog>
  );
}
