import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Skeleton } from 'antd';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { Difference } from '../../ui/difference/difference';
import { ProblemNote } from '../../ui/problem-note';
import { DeployForm } from './deploy-form';
import { uploadQuery } from './deployment-queries';
import { deploymentTexts } from './deployment-texts';
import { Findings } from './findings';

/** What deploy says of an upload, how it differs from what holds, and the way to deploy it. */
export function CheckedUpload({ id }: { readonly id: string }) {
  const texts = useTexts(deploymentTexts);
  const { data, error } = useQuery(uploadQuery(id));
  if (data === undefined) return error === null ? <Skeleton active /> : <ProblemNote problem={error} />;
  return (
    <Flex vertical gap="middle">
      <Verdict checked={data} />
      {(data.findings.length > 0 || data.running === undefined) && (
        <Card title={texts.findings}>
          <Findings checked={data} />
        </Card>
      )}
      {data.running !== undefined && data.difference !== undefined && (
        <Card title={texts.difference(data.running.version)}>
          <Difference
            difference={data.difference}
            before={{ diagram: data.running.folder.diagram, label: texts.oldDiagram(data.running.version) }}
            after={{ diagram: data.diagram, label: texts.newDiagram }}
          />
        </Card>
      )}
      {(data.folder?.scenarios ?? 0) > 0 && <Link to={`/scenarios?upload=${id}`}>{texts.tryScenarios}</Link>}
      <DeployForm checked={data} />
    </Flex>
  );
}

function Verdict({ checked }: { readonly checked: Schema<'CheckedUploadDto'> }) {
  const texts = useTexts(deploymentTexts);
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
  const warnings = checked.findings.length - errors;
  const name = checked.folder?.name ?? checked.processId;
  if (!checked.deployable) return <Alert type="error" showIcon title={texts.refused(name, errors)} description={texts.refusedHint} />;
  if (checked.unchanged) return <Alert type="info" showIcon title={texts.unchanged(name)} />;
  return <Alert type={warnings > 0 ? 'warning' : 'success'} showIcon title={texts.sound(name, warnings)} />;
}
