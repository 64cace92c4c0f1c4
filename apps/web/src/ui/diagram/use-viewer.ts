import { type RefObject, useEffect, useState } from 'react';
import { createViewer, type Viewer } from './bpmn-viewer';

/** The viewer once it has drawn, or that there is nothing that can be drawn. */
export interface DrawnDiagram {
  readonly viewer?: Viewer;
  readonly failed: boolean;
}

/** Draws a diagram into a container, which the drawing follows when its size changes. */
export function useViewer(container: RefObject<HTMLDivElement | null>, xml: string): DrawnDiagram {
  const [drawn, setDrawn] = useState<DrawnDiagram>({ failed: false });
  useEffect(() => {
    const place = container.current;
    if (place === null) return undefined;
    const viewer = createViewer(place);
    const sizes = new ResizeObserver(() => {
      viewer.get('canvas').resized();
    });
    let gone = false;
    viewer.importXML(xml).then(
      () => {
        if (gone) return;
        sizes.observe(place);
        setDrawn({ viewer, failed: false });
      },
      () => {
        if (!gone) setDrawn({ failed: true });
      },
    );
    return () => {
      gone = true;
      sizes.disconnect();
      setDrawn({ failed: false });
      viewer.destroy();
    };
  }, [container, xml]);
  return drawn;
}
