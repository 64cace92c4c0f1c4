import { InboxOutlined } from '@ant-design/icons';
import { Card, Flex, Typography, Upload } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { CheckedUpload } from './checked-upload';
import { useUploadFolder } from './deployment-queries';
import { deploymentTexts } from './deployment-texts';

/** A folder is handed in, checked, compared, and deployed where nothing is wrong with it. */
export function DeploymentPage() {
  const texts = useTexts(deploymentTexts);
  const [search] = useSearchParams();
  const upload = search.get('upload');
  return (
    <Flex vertical gap="middle">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Paragraph>{texts.intro}</Typography.Paragraph>
      </div>
      <HandIn />
      {upload !== null && <CheckedUpload key={upload} id={upload} />}
    </Flex>
  );
}

function HandIn() {
  const texts = useTexts(deploymentTexts);
  const [, setSearch] = useSearchParams();
  const handIn = useUploadFolder();
  const take = async (file: File): Promise<void> => {
    const { id } = await handIn.mutateAsync(file);
    setSearch({ upload: id });
  };
  return (
    <Card title={texts.handIn} loading={handIn.isPending}>
      <ProblemNote problem={handIn.error} />
      <Upload.Dragger
        accept=".zip"
        showUploadList={false}
        beforeUpload={(file) => {
          take(file).catch(() => undefined);
          return false;
        }}
      >
        <InboxOutlined style={{ fontSize: 32 }} />
        <div>{texts.choose}</div>
        <Typography.Text type="secondary">{texts.chooseHint}</Typography.Text>
      </Upload.Dragger>
    </Card>
  );
}
