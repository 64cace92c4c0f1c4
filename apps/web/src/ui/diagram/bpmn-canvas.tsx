import { ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useRef } from 'react';
import { useTexts } from '../../texts/language';
import { type Viewer } from './bpmn-viewer';
import { type DiagramMark } from './diagram-mark';
import { diagramTexts } from './diagram-texts';
import styles from './diagram.module.css';
import { lookAtWhole } from './look-at';
import { Overview } from './overview';
import { useClicks, useMarks, useSelection, useSight } from './use-pointing';
import { useViewer } from './use-viewer';
import { STEP, walkByKeys, zoomBy } from './walk-by-keys';

/** What is drawn, and how it may be pointed at. */
export interface DiagramProps {
  /** BPMN 2.0 XML with its drawing. */
  readonly xml: string;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  readonly marks?: readonly DiagramMark[];
  readonly selected?: string | undefined;
  readonly onSelect?: (element: string) => void;
  /** Element that is brought into sight; the chosen one without it. */
  readonly focus?: string | undefined;
  /** Pixels; 420 without it. */
  readonly height?: number;
}

/** A diagram that opens where it can be read, to be walked over by mouse or keys; the list beside it says the same. */
export function BpmnCanvas({ xml, label, marks, selected, onSelect, focus = selected, height = 420 }: DiagramProps) {
  const texts = useTexts(diagramTexts);
  const container = useRef<HTMLDivElement>(null);
  const { viewer, failed } = useViewer(container, xml);
  useMarks(viewer, marks);
  useSight(viewer, focus);
  useSelection(viewer, selected);
  useClicks(viewer, onSelect);
  return (
    <section aria-label={label}>
      {failed && <Alert type="info" showIcon title={texts.notDrawn} />}
      {!failed && (
        <div className={styles['tools']}>
          {viewer === undefined ? <span /> : <Overview viewer={viewer} />}
          <Zooming viewer={viewer} />
        </div>
      )}
      <div
        ref={container}
        className={styles['canvas']}
        hidden={failed}
        style={{ height }}
        role="group"
        aria-label={texts.byKeys}
        tabIndex={0}
        onKeyDown={(event) => {
          walkByKeys(viewer, event);
        }}
      />
    </section>
  );
}

function Zooming({ viewer }: { readonly viewer: Viewer | undefined }) {
  const texts = useTexts(diagramTexts);
  return (
    <Space.Compact size="small">
      <Button icon={<MinusOutlined />} aria-label={texts.smaller} onClick={() => zoomBy(viewer, 1 / STEP)} />
      <Button icon={<ExpandOutlined />} onClick={() => viewer && lookAtWhole(viewer)}>
        {texts.whole}
      </Button>
      <Button icon={<PlusOutlined />} aria-label={texts.larger} onClick={() => zoomBy(viewer, STEP)} />
    </Space.Compact>
  );
}
