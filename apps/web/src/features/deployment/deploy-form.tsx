import { Alert, Button, Card, Form, Input } from 'antd';
import { Link } from 'react-router';
import { type Schema } from '../../api/schemas';
import { useTexts } from '../../texts/language';
import { ProblemNote } from '../../ui/problem-note';
import { useDeploy } from './deployment-queries';
import { deploymentTexts } from './deployment-texts';

interface Wish {
  readonly reason: string;
  readonly validFrom?: string;
}

/** Deploys an upload that nothing is wrong with, for a stated reason. */
export function DeployForm({ checked }: { readonly checked: Schema<'CheckedUploadDto'> }) {
  const texts = useTexts(deploymentTexts);
  const deploy = useDeploy(checked.id);
  if (deploy.data !== undefined) return <Deployed deployed={deploy.data} />;
  const send = ({ reason, validFrom = '' }: Wish): void => {
    deploy.mutate({ reason, ...(validFrom === '' ? {} : { validFrom }) });
  };
  return (
    <Card title={texts.deploy}>
      <ProblemNote problem={deploy.error} />
      {!checked.deployable && <Alert type="warning" showIcon title={texts.notYet} />}
      {checked.deployable && (
        <Form<Wish> layout="vertical" onFinish={send} requiredMark>
          <Form.Item name="reason" label={texts.reason} rules={[{ required: true, whitespace: true, message: texts.reasonMissing }]}>
            <Input.TextArea rows={2} maxLength={500} placeholder={texts.reasonHint} />
          </Form.Item>
          <Form.Item name="validFrom" label={texts.validFrom} extra={texts.validFromHint}>
            <Input type="date" style={{ maxWidth: 220 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={deploy.isPending}>
            {texts.deployNow}
          </Button>
        </Form>
      )}
    </Card>
  );
}

function Deployed({ deployed: { processId, version, validFrom } }: { readonly deployed: Schema<'DeployedUploadDto'> }) {
  const texts = useTexts(deploymentTexts);
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={texts.deployed(version, validFrom)}
      description={
        <>
          {texts.runningKeep} <Link to={`/migrations?process=${processId}`}>{texts.toMigrations}</Link>{' '}
          <Link to={`/definitions/${processId}?version=${String(version)}`}>{texts.toVersion}</Link>
        </>
      }
    />
  );
}
