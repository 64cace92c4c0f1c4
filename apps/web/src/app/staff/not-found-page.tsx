import { Result } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';

const notFoundTexts = defineTexts(
  { title: '没有这个页面', back: '回到待办事项' },
  { title: 'There is no such page', back: 'Back to the tasks' },
);

/** What a mistyped or outdated address shows. */
export function NotFoundPage() {
  const texts = useTexts(notFoundTexts);
  return <Result status="404" title={texts.title} extra={<Link to="/">{texts.back}</Link>} />;
}
