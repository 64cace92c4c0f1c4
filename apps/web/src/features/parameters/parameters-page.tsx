import { useQuery } from '@tanstack/react-query';
import { Flex, Select, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../texts/language';
import { definitionsQuery } from '../../ui/definitions/definition-queries';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { ParameterTable } from './parameter-table';
import { parameterTexts } from './parameter-texts';

/** Parameters of a process, and the way to set new values. */
export function ParametersPage() {
  const texts = useTexts(parameterTexts);
  const { data, error } = useQuery(definitionsQuery);
  const [search, setSearch] = useSearchParams();
  const process = search.get('process') ?? data?.processes[0]?.id;
  return (
    <Flex vertical gap="middle">
      <div>
        <PageTitle>{texts.title}</PageTitle>
        <Typography.Paragraph>{texts.intro}</Typography.Paragraph>
      </div>
      <ProblemNote problem={error} />
      <Select
        aria-label={texts.process}
        value={process}
        style={{ maxWidth: 420 }}
        loading={data === undefined}
        onChange={(next: string) => {
          setSearch({ process: next });
        }}
        options={data?.processes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {process !== undefined && <ParameterTable key={process} process={process} />}
    </Flex>
  );
}
