import { Button } from 'antd';
import { useState } from 'react';
import { type Schema } from '../../api/schemas';
import { useLanguage, useTexts } from '../../texts/language';
import { type DiagramMark } from '../../ui/diagram/diagram-mark';
import { DiagramWithList } from '../../ui/diagram/diagram-with-list';
import { deploymentTexts } from './deployment-texts';
import styles from './deployment.module.css';
import { RulePage } from './rule-page';

type Finding = Schema<'DeployFindingDto'>;

/** Findings at their elements, and each in words with what to do. */
export function Findings({ checked }: { readonly checked: Schema<'CheckedUploadDto'> }) {
  const texts = useTexts(deploymentTexts);
  const [selected, select] = useState<string>();
  const [rule, setRule] = useState<string>();
  return (
    <>
      <DiagramWithList
        xml={checked.diagram}
        label={texts.diagram}
        marks={marksOf(checked.findings, texts.badges)}
        selected={selected}
        onSelect={select}
        listLabel={texts.findings}
        empty={texts.noFinding}
        items={checked.findings.map((finding, at) => ({
          key: `${String(at)} ${finding.rule}`,
          element: finding.file === 'process.bpmn' ? finding.element : undefined,
          title: <FindingTitle finding={finding} />,
          text: <FindingText finding={finding} />,
          action: (
            <Button size="small" type="link" onClick={() => setRule(finding.rule)}>
              {texts.rulePage}
            </Button>
          ),
        }))}
      />
      {rule !== undefined && <RulePage rule={rule} onClose={() => setRule(undefined)} />}
    </>
  );
}

const marksOf = (findings: readonly Finding[], badges: Readonly<Record<Finding['severity'], string>>): readonly DiagramMark[] =>
  findings.flatMap(({ element, severity }) => (element === undefined ? [] : [{ element, look: severity, badge: badges[severity] }]));

function FindingTitle({ finding: { severity, reason } }: { readonly finding: Finding }) {
  const texts = useTexts(deploymentTexts);
  const { language } = useLanguage();
  return (
    <>
      <span className={styles[severity]}>{texts.severities[severity]}</span>
      {reason[language]}
    </>
  );
}

function FindingText({ finding: { hint, file, line } }: { readonly finding: Finding }) {
  const texts = useTexts(deploymentTexts);
  const { language } = useLanguage();
  return (
    <>
      <span className={styles['hint']}>{hint[language]}</span>
      {texts.place(file, line)}
    </>
  );
}
