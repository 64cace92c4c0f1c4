import { useQuery } from '@tanstack/react-query';
import { Empty, Flex, Select, Skeleton, Typography } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { differenceQuery, versionQuery } from '../../ui/definitions/definition-queries';
import { Difference } from '../../ui/difference/difference';
import { ProblemNote } from '../../ui/problem-note';
import { definitionTexts } from './definition-texts';
import { otherVersion } from './other-version';

interface CompareVersionsProps {
  readonly shown: Schema<'VersionDetailDto'>;
  readonly all: Schema<'VersionListDto'>;
}

/** The shown version beside any other, told from the older to the newer. */
export function CompareVersions({ shown, all }: CompareVersionsProps) {
  const { compare } = useTexts(definitionTexts);
  const [search] = useSearchParams();
  const numbers = all.versions.map(({ version }) => version);
  const other = otherVersion(shown.version, numbers, Number(search.get('with')));
  if (other === undefined) return <Empty description={compare.only} />;
  const [since, version] = other < shown.version ? [other, shown.version] : [shown.version, other];
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <ChooseOther other={other} numbers={numbers.filter((number) => number !== shown.version)} />
        <Typography.Text>{compare.hint(since, version)}</Typography.Text>
      </Flex>
      <Compared since={since} version={version} />
    </Flex>
  );
}

function ChooseOther({ other, numbers }: { readonly other: number; readonly numbers: readonly number[] }) {
  const texts = useTexts(definitionTexts);
  const [, setSearch] = useSearchParams();
  return (
    <label>
      {texts.compare.with}{' '}
      <Select
        aria-label={texts.compare.with}
        value={other}
        style={{ minWidth: 120 }}
        onChange={(next: number) => {
          setSearch((search) => new URLSearchParams({ ...Object.fromEntries(search), with: String(next) }));
        }}
        options={numbers.map((value) => ({ value, label: texts.versionName(value) }))}
      />
    </label>
  );
}

function Compared({ since, version }: { readonly since: number; readonly version: number }) {
  const { id = '' } = useParams();
  const { compare } = useTexts(definitionTexts);
  const difference = useQuery(differenceQuery(id, { since, version }));
  const before = useQuery(versionQuery(id, since));
  const after = useQuery(versionQuery(id, version));
  const problem = difference.error ?? before.error ?? after.error;
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (difference.data === undefined || before.data === undefined || after.data === undefined) return <Skeleton active />;
  return (
    <Difference
      difference={difference.data}
      before={{ diagram: before.data.folder.diagram, label: compare.diagram(since) }}
      after={{ diagram: after.data.folder.diagram, label: compare.diagram(version) }}
    />
  );
}
