import { type Viewer } from './bpmn-viewer';
import { type DiagramMark, gatherMarks } from './diagram-mark';
import styles from './diagram.module.css';

const BADGES = 'mark';
const classOf = (look: string): string => styles[look] ?? look;

/** Puts marks on a diagram; the answer takes them off. Elements that are not drawn are left out. */
export function showMarks(viewer: Viewer, marks: readonly DiagramMark[]): () => void {
  const [canvas, overlays, registry] = [viewer.get('canvas'), viewer.get('overlays'), viewer.get('elementRegistry')];
  const drawn = gatherMarks(marks).filter(({ element }) => registry.get(element) !== undefined);
  for (const { element, look, badge } of drawn) {
    canvas.addMarker(element, classOf(look));
    if (badge !== undefined) overlays.add(element, BADGES, { position: { top: -12, right: 14 }, html: badgeOf(badge, look) });
  }
  return () => {
    overlays.remove({ type: BADGES });
    for (const { element, look } of drawn) canvas.removeMarker(element, classOf(look));
  };
}

function badgeOf(text: string, look: string): HTMLElement {
  const badge = document.createElement('span');
  badge.className = `${styles['badge'] ?? ''} ${styles[`${look}Badge`] ?? ''}`;
  badge.textContent = text;
  return badge;
}
