import { useQuery } from '@tanstack/react-query';
import { Flex, Form, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { definitionsQuery, versionsQuery } from '../../ui/definitions/definition-queries';
import { ProblemNote } from '../../ui/problem-note';
import { MapEditor } from './map-editor';
import { migrationTexts } from './migration-texts';

/** Asks which cases of which process go to which version; the map is edited below. */
export function NewMigration() {
  const texts = useTexts(migrationTexts);
  const [search, setSearch] = useSearchParams();
  const { data, error } = useQuery(definitionsQuery);
  const process = search.get('process') ?? undefined;
  return (
    <Form layout="vertical">
      <ProblemNote problem={error} />
      <Form.Item label={texts.process} htmlFor="migration-process">
        <Select
          id="migration-process"
          value={process}
          placeholder={texts.chooseProcess}
          style={{ maxWidth: 420 }}
          onChange={(next: string) => {
            setSearch({ process: next });
          }}
          options={data?.processes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {process !== undefined && <Versions key={process} process={process} />}
    </Form>
  );
}

function Versions({ process }: { readonly process: string }) {
  const texts = useTexts(migrationTexts);
  const { data, error } = useQuery(versionsQuery(process));
  const [chosen, choose] = useState<{ readonly from?: number; readonly to?: number }>({});
  const versions = data?.versions ?? [];
  const from = chosen.from ?? versions.find(({ version, openCases }) => version !== data?.current && openCases > 0)?.version;
  const to = chosen.to ?? data?.current;
  const options = versions.map(({ version, openCases }) => ({ value: version, label: texts.version(version, openCases) }));
  return (
    <>
      <ProblemNote problem={error} />
      <Flex gap="middle" wrap>
        <Form.Item label={texts.from} htmlFor="migration-from">
          <Select
            id="migration-from"
            value={from}
            style={{ minWidth: 240 }}
            options={options}
            onChange={(next: number) => choose({ ...chosen, from: next })}
          />
        </Form.Item>
        <Form.Item label={texts.to} htmlFor="migration-to">
          <Select
            id="migration-to"
            value={to}
            style={{ minWidth: 240 }}
            options={options}
            onChange={(next: number) => choose({ ...chosen, to: next })}
          />
        </Form.Item>
      </Flex>
      {from !== undefined && to !== undefined && from !== to && (
        <MapEditor key={`${String(from)} ${String(to)}`} process={process} from={from} to={to} />
      )}
    </>
  );
}
