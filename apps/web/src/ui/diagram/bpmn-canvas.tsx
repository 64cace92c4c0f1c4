import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/language';
import { createViewer, type Viewer } from './bpmn-viewer';
import { type DiagramMark } from './diagram-mark';
import { diagramTexts } from './diagram-texts';
import styles from './diagram.module.css';
import { showMarks } from './show-marks';

/** What is drawn, and how it may be pointed at. */
export interface DiagramProps {
  /** BPMN 2.0 XML with its drawing. */
  readonly xml: string;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  readonly marks?: readonly DiagramMark[];
  readonly selected?: string | undefined;
  readonly onSelect?: (element: string) => void;
  /** Pixels; 420 without it. */
  readonly height?: number;
}

const STEP = 1.25;
/** From here on the names of elements can be read. */
const READABLE = 0.7;

/** A diagram to be walked over by mouse; the list beside it says the same. */
export function BpmnCanvas({ xml, label, marks, selected, onSelect, height = 420 }: DiagramProps) {
  const texts = useTexts(diagramTexts);
  const container = useRef<HTMLDivElement>(null);
  const { viewer, failed } = useViewer(container, xml);
  useMarks(viewer, marks);
  useSelection(viewer, selected);
  useClicks(viewer, onSelect);
  const zoom = (by: number) => () => {
    const canvas = viewer?.get('canvas');
    canvas?.zoom(canvas.zoom() * by, 'auto');
  };
  return (
    <section aria-label={label} className={styles['frame']}>
      {failed && <Alert type="info" showIcon title={texts.notDrawn} />}
      <div ref={container} className={styles['canvas']} style={{ height: failed ? 0 : height }} />
      {!failed && (
        <Space.Compact className={styles['zoom'] ?? ''} size="small">
          <Button icon={<MinusOutlined />} aria-label={texts.smaller} onClick={zoom(1 / STEP)} />
          <Button onClick={() => viewer?.get('canvas').zoom('fit-viewport', 'auto')}>{texts.whole}</Button>
          <Button icon={<PlusOutlined />} aria-label={texts.larger} onClick={zoom(STEP)} />
        </Space.Compact>
      )}
    </section>
  );
}

/** The viewer once it has drawn. */
function useViewer(container: RefObject<HTMLDivElement | null>, xml: string) {
  const [drawn, setDrawn] = useState<{ readonly viewer?: Viewer; readonly failed: boolean }>({ failed: false });
  useEffect(() => {
    if (container.current === null) return undefined;
    const viewer = createViewer(container.current);
    let gone = false;
    viewer.importXML(xml).then(
      () => {
        if (gone) return;
        viewer.get('canvas').zoom('fit-viewport', 'auto');
        setDrawn({ viewer, failed: false });
      },
      () => {
        if (!gone) setDrawn({ failed: true });
      },
    );
    return () => {
      gone = true;
      setDrawn({ failed: false });
      viewer.destroy();
    };
  }, [container, xml]);
  return drawn;
}

function useMarks(viewer: Viewer | undefined, marks: readonly DiagramMark[] | undefined): void {
  useEffect(() => (viewer === undefined || marks === undefined ? undefined : showMarks(viewer, marks)), [viewer, marks]);
}

function useSelection(viewer: Viewer | undefined, selected: string | undefined): void {
  useEffect(() => {
    if (viewer === undefined || selected === undefined || viewer.get('elementRegistry').get(selected) === undefined) return undefined;
    const canvas = viewer.get('canvas');
    canvas.addMarker(selected, 'selected');
    if (canvas.zoom() < READABLE) canvas.zoom(READABLE, 'auto');
    canvas.scrollToElement(selected, 120);
    return () => {
      canvas.removeMarker(selected, 'selected');
    };
  }, [viewer, selected]);
}

function useClicks(viewer: Viewer | undefined, onSelect: ((element: string) => void) | undefined): void {
  useEffect(() => {
    if (viewer === undefined || onSelect === undefined) return undefined;
    const listen = ({ element }: { readonly element: { readonly id: string } }): void => {
      onSelect(element.id);
    };
    viewer.on('element.click', listen);
    return () => {
      viewer.off('element.click', listen);
    };
  }, [viewer, onSelect]);
}
