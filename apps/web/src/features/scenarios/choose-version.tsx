import { useQuery } from '@tanstack/react-query';
import { Flex, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { definitionsQuery } from '../../ui/definitions/definition-queries';
import { scenarioTexts } from './scenario-texts';

/** Which process and which of its versions. */
export function ChooseVersion({ versions }: { readonly versions: Schema<'VersionListDto'> | undefined }) {
  const texts = useTexts(scenarioTexts);
  const [search, setSearch] = useSearchParams();
  const { data, isPending } = useQuery(definitionsQuery);
  const process = search.get('process');
  const asked = Number(search.get('version') ?? versions?.current);
  return (
    <Flex gap="small" wrap>
      <Select
        aria-label={texts.process}
        placeholder={texts.process}
        loading={isPending}
        value={process}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 260 }}
        onChange={(next: string) => {
          setSearch({ process: next });
        }}
        options={(data?.processes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      {process !== null && versions !== undefined && (
        <Select
          aria-label={texts.version}
          value={Number.isNaN(asked) ? null : asked}
          style={{ minWidth: 180 }}
          onChange={(next: number) => {
            setSearch({ process, version: String(next) });
          }}
          options={versions.versions.map(({ version }) => ({
            value: version,
            label: texts.versionName(version, version === versions.current),
          }))}
        />
      )}
    </Flex>
  );
}
