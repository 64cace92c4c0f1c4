import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Flex, Tag } from 'antd';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { type Partner } from './partner-queries';
import { partnerTexts } from './partner-texts';

/** Whether a partner can be talked to: in words, with a picture and a colour. */
export function PartnerHealth({ partner: { failures, failingSince, retryAt, silentSince } }: { readonly partner: Partner }) {
  const { health } = useTexts(partnerTexts);
  const write = useDates();
  if (failingSince === undefined && silentSince === undefined) {
    return (
      <Tag color="success" icon={<CheckCircleOutlined />}>
        {health.well}
      </Tag>
    );
  }
  return (
    <Flex vertical gap={4} align="start">
      {failingSince !== undefined && (
        <Tag color="error" icon={<CloseCircleOutlined />}>
          {health.failing(write(failingSince), failures)}
        </Tag>
      )}
      {silentSince !== undefined && (
        <Tag color="warning" icon={<WarningOutlined />}>
          {health.silent(write(silentSince))}
        </Tag>
      )}
      {retryAt !== undefined && <span>{health.retry(write(retryAt))}</span>}
    </Flex>
  );
}
