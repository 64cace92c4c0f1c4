import { type Drawn, type Viewer } from './bpmn-viewer';
import { type Box, firstView, READABLE, wholeView } from './view-box';

const boxOf = ({ x, y, width, height }: Drawn): Box | undefined =>
  x === undefined || y === undefined || width === undefined || height === undefined ? undefined : { x, y, width, height };

/** Shows the drawing whole. */
export function lookAtWhole(viewer: Viewer): void {
  const canvas = viewer.get('canvas');
  const { inner, outer } = canvas.viewbox();
  if (outer.width > 0) canvas.viewbox(wholeView(inner, outer));
}

/** Shows what is to be seen first: the whole where it can be read, else the element, else where the process begins. */
export function lookFirst(viewer: Viewer, focus: string | undefined): void {
  const [canvas, registry] = [viewer.get('canvas'), viewer.get('elementRegistry')];
  const { inner, outer } = canvas.viewbox();
  const asked = focus === undefined ? undefined : registry.get(focus);
  const element = asked ?? startOf(registry.filter(({ type }) => type === 'bpmn:StartEvent'));
  if (outer.width > 0) canvas.viewbox(firstView(inner, outer, element && boxOf(element)));
}

/** Brings an element into sight, readable, and moves nothing where it is. */
export function lookAt(viewer: Viewer, element: string): void {
  if (viewer.get('elementRegistry').get(element) === undefined) return;
  const canvas = viewer.get('canvas');
  if (canvas.zoom() < READABLE - 0.01) lookFirst(viewer, element);
  else canvas.scrollToElement(element, 60);
}

/** Of several start events the leftmost: those of event sub-processes stand within. */
const startOf = (starts: readonly Drawn[]): Drawn | undefined => starts.toSorted((a, b) => (a.x ?? 0) - (b.x ?? 0))[0];
