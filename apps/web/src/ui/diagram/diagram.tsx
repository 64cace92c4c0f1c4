import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { type DiagramProps } from './bpmn-canvas';

const BpmnCanvas = lazy(async () => ({ default: (await import('./bpmn-canvas')).BpmnCanvas }));

/** A diagram; what draws it is fetched when the first one is shown. */
export const Diagram = (props: DiagramProps) => (
  <Suspense fallback={<Skeleton active />}>
    <BpmnCanvas {...props} />
  </Suspense>
);
