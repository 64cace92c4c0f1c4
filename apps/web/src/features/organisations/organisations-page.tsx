import { useQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Skeleton, Tag, Tree, type TreeDataNode, Typography } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { PageTitle } from '../../ui/page-title';
import { ProblemNote } from '../../ui/problem-note';
import { NameOrganisation, type Naming } from './name-organisation';
import { type OrganisationNode, organisationTrees } from './organisation-tree';
import { organisationsQuery } from './organisations-queries';
import { organisationsTexts } from './organisations-texts';

type Organisation = Schema<'OrganisationDto'>;

/** The county and everything that belongs to it. */
export function OrganisationsPage() {
  const texts = useTexts(organisationsTexts);
  const { data, error } = useQuery(organisationsQuery);
  const [naming, setNaming] = useState<Naming>();
  return (
    <Flex vertical gap="small">
      <PageTitle>{texts.title}</PageTitle>
      <Typography.Text type="secondary">{texts.hint}</Typography.Text>
      <ProblemNote problem={error} />
      <Card>
        {data === undefined ? (
          <Skeleton active loading={error === null} />
        ) : (
          <OrganisationTree organisations={data.organisations} onName={setNaming} />
        )}
      </Card>
      {naming !== undefined && (
        <NameOrganisation
          naming={naming}
          onClose={() => {
            setNaming(undefined);
          }}
        />
      )}
    </Flex>
  );
}

interface OrganisationTreeProps {
  readonly organisations: readonly Organisation[];
  readonly onName: (naming: Naming) => void;
}

function OrganisationTree({ organisations, onName }: OrganisationTreeProps) {
  const texts = useTexts(organisationsTexts);
  const nodeOf = ({ organisation, below }: OrganisationNode): TreeDataNode => ({
    key: organisation.id,
    selectable: false,
    children: below.map(nodeOf),
    title: (
      <Flex gap="small" align="center" wrap>
        <span>{organisation.name}</span>
        <Tag>{texts.kinds[organisation.kind]}</Tag>
        <Button
          type="link"
          size="small"
          aria-label={texts.renameOf(organisation.name)}
          onClick={() => {
            onName({ verb: 'rename', organisation });
          }}
        >
          {texts.rename}
        </Button>
        <Button
          type="link"
          size="small"
          aria-label={texts.addTo(organisation.name)}
          onClick={() => {
            onName({ verb: 'add', organisation });
          }}
        >
          {texts.add}
        </Button>
      </Flex>
    ),
  });
  const trees = organisationTrees(organisations);
  return <Tree blockNode defaultExpandedKeys={trees.map(({ organisation }) => organisation.id)} treeData={trees.map(nodeOf)} />;
}
