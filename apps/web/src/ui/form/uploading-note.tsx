import { Typography } from 'antd';
import { useTexts } from '../../texts/language';
import { defineTexts } from '../../texts/texts';
import { useUploading } from '../use-document-upload';

const uploadingTexts = defineTexts(
  { uploading: '还有材料正在上传，传完后才能提交。' },
  { uploading: 'A document is still on its way up; you can hand in when it is there.' },
);

/** Says beside a button why it waits; nothing where nothing is on its way up. */
export function UploadingNote() {
  const texts = useTexts(uploadingTexts);
  return <Typography.Text role="status">{useUploading() ? texts.uploading : ''}</Typography.Text>;
}
