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

/** Any two versions side by side, told from the first to the second. */
export function CompareVersions({ all }: { readonly all: Schema<'VersionListDto'> }) {
  const { compare } = useTexts(definitionTexts);
  const [search] = useSearchParams();
  const numbers = all.versions.map(({ version }) => version);
  const asked = Number(search.get('to'));
  const version = numbers.find((each) => each === asked) ?? all.current ?? numbers[0] ?? 0;
  const since = otherVersion(version, numbers, Number(search.get('from')));
  return (
    <section aria-label={compare.title}>
      <Typography.Title level={4}>{compare.title}</Typography.Title>
      {since === undefined && <Empty description={compare.only} />}
      {since !== undefined && (
        <Flex vertical gap="middle">
          <Flex gap="small" align="center" wrap>
            <ChooseVersion name="from" label={compare.from} chosen={since} numbers={numbers} />
            <ChooseVersion name="to" label={compare.to} chosen={version} numbers={numbers} />
          </Flex>
          <Typography.Text>{compare.hint(since, version)}</Typography.Text>
          <Compared key={`${String(since)} ${String(version)}`} since={since} version={version} />
        </Flex>
      )}
    </section>
  );
}

interface ChooseVersionProps {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly chosen: number;
  readonly numbers: readonly number[];
}

function ChooseVersion({ name, label, chosen, numbers }: ChooseVersionProps) {
  const texts = useTexts(definitionTexts);
  const [, setSearch] = useSearchParams();
  return (
    <label>
      {label}{' '}
      <Select
        aria-label={label}
        value={chosen}
        style={{ minWidth: 120 }}
        onChange={(next: number) => {
          setSearch((search) => new URLSearchParams({ ...Object.fromEntries(search), [name]: String(next) }));
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
