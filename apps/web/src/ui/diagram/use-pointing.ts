import { useEffect, useRef } from 'react';
import { type Viewer } from './bpmn-viewer';
import { type DiagramMark } from './diagram-mark';
import { lookAt, lookFirst } from './look-at';
import { showMarks } from './show-marks';

/** Shows marks while they are given. */
export function useMarks(viewer: Viewer | undefined, marks: readonly DiagramMark[] | undefined): void {
  useEffect(() => (viewer === undefined || marks === undefined ? undefined : showMarks(viewer, marks)), [viewer, marks]);
}

/** Opens at what is looked at, and follows it; where nothing is, at the beginning. */
export function useSight(viewer: Viewer | undefined, focus: string | undefined): void {
  const opened = useRef<Viewer>(undefined);
  useEffect(() => {
    if (viewer === undefined) return;
    if (opened.current !== viewer) lookFirst(viewer, focus);
    else if (focus !== undefined) lookAt(viewer, focus);
    opened.current = viewer;
  }, [viewer, focus]);
}

/** Draws an outline around the element that is chosen. */
export function useSelection(viewer: Viewer | undefined, selected: string | undefined): void {
  useEffect(() => {
    if (viewer === undefined || selected === undefined || viewer.get('elementRegistry').get(selected) === undefined) return undefined;
    const canvas = viewer.get('canvas');
    canvas.addMarker(selected, 'selected');
    return () => {
      canvas.removeMarker(selected, 'selected');
    };
  }, [viewer, selected]);
}

/** Tells which element was clicked. */
export function useClicks(viewer: Viewer | undefined, onSelect: ((element: string) => void) | undefined): void {
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
