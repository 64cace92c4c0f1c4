import { Button, Descriptions, Typography } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { type Schema } from '../../api/schemas';
import { useDates } from '../../texts/dates';
import { useTexts } from '../../texts/language';
import { definitionTexts } from './definition-texts';

interface VersionFactsProps {
  readonly id: string;
  readonly detail: Schema<'VersionDetailDto'>;
  readonly isCurrent: boolean;
}

/** When, by whom and why a version was deployed, and how many cases run by it. */
export function VersionFacts({ id, detail, isCurrent }: VersionFactsProps) {
  const texts = useTexts(definitionTexts);
  const write = useDates();
  const { facts } = texts;
  const { version, validFrom, deployedAt, deployedBy, reason, openCases, hash } = detail;
  const name = isCurrent ? texts.named(texts.versionName(version), texts.current) : texts.versionName(version);
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2, xl: 3 }}
        items={[
          { key: 'version', label: facts.version, children: name },
          { key: 'from', label: facts.validFrom, children: validFrom === undefined ? texts.always : write(validFrom, 'day') },
          { key: 'open', label: facts.openCases, children: texts.cases(openCases) },
          { key: 'deployed', label: facts.deployed, children: write(deployedAt) },
          { key: 'by', label: facts.by, children: deployedBy ?? texts.program },
          { key: 'reason', label: facts.reason, children: reason ?? '—' },
          {
            key: 'hash',
            label: facts.hash,
            span: 'filled',
            children: (
              <Typography.Text code copyable={{ text: hash }}>
                {hash.slice(0, 16)}
              </Typography.Text>
            ),
          },
        ]}
      />
      <div>
        <Button icon={<DownloadOutlined />} href={`/api/processes/${id}/versions/${String(version)}/folder`}>
          {texts.download}
        </Button>
      </div>
    </>
  );
}
