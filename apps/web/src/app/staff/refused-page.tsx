import { Result } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';

const refusedTexts = defineTexts(
  { title: '您的岗位不能查看本页', hint: '如需查看，请联系安全管理岗为您分配相应岗位。', back: '回到待办事项' },
  {
    title: 'Your posts do not open this page',
    hint: 'If you need it, ask whoever manages accounts for the post that opens it.',
    back: 'Back to the tasks',
  },
);

/** What a page shows to whom no post opens it. */
export function RefusedPage() {
  const texts = useTexts(refusedTexts);
  return <Result status="403" title={texts.title} subTitle={texts.hint} extra={<Link to="/">{texts.back}</Link>} />;
}
