import { type RefObject, useEffect, useState } from 'react';
import { createViewer, type Viewer } from './bpmn-viewer';

/** The viewer once it has drawn, or that there is nothing that can be drawn. */
export interface DrawnDiagram {
  readonly viewer?: Viewer;
  readonly failed: boolean;
}

const NOT_YET: DrawnDiagram = { failed: false };

/** Draws a diagram into a container, which the drawing follows when its size changes. */
export function useViewer(container: RefObject<HTMLDivElement | null>, xml: string): DrawnDiagram {
  const [drawn, setDrawn] = useState<DrawnDiagram & { readonly xml: string }>({ ...NOT_YET, xml });
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
        setDrawn({ viewer, failed: false, xml });
      },
      () => {
        if (!gone) setDrawn({ failed: true, xml });
      },
    );
    return () => {
      gone = true;
      sizes.disconnect();
      viewer.destroy();
    };
  }, [container, xml]);
  // The viewer of the drawing before is gone by the time that effects run: nothing may be put on it.
  return drawn.xml === xml ? drawn : NOT_YET;
}
