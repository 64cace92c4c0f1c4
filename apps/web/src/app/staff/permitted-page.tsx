import { Result } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Permission, useMayDo } from '../../session/me';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';

const permittedTexts = defineTexts(
  { title: '您的岗位不能查看本页', hint: '如需查看，请联系安全管理岗为您分配相应岗位。', back: '回到待办事项' },
  {
    title: 'Your posts do not open this page',
    hint: 'If you need it, ask whoever manages accounts for the post that opens it.',
    back: 'Back to the tasks',
  },
);

interface PermittedPageProps {
  readonly needs: readonly Permission[] | undefined;
  readonly children: ReactNode;
}

/** Shows a page to whom one of the permissions is given; it spares others its refused requests. */
export function PermittedPage({ needs, children }: PermittedPageProps) {
  const texts = useTexts(permittedTexts);
  const mayDo = useMayDo();
  if (mayDo(needs)) return children;
  return <Result status="403" title={texts.title} subTitle={texts.hint} extra={<Link to="/">{texts.back}</Link>} />;
}
