import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { type Box, type Frame } from './view-box';

/** Something drawn; lines have no width. */
export interface Drawn extends Partial<Box> {
  readonly id: string;
  readonly type: string;
  readonly parent?: { readonly id: string };
}

/** What is used of the viewer, by the names of its services. */
export interface ViewerServices {
  readonly canvas: {
    zoom(to?: number, center?: 'auto'): number;
    viewbox(box?: Box): Box & { readonly inner: Box; readonly outer: Frame };
    scroll(by: { readonly dx: number; readonly dy: number }): void;
    resized(): void;
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    scrollToElement(element: string, padding?: number): void;
  };
  readonly overlays: {
    add(element: string, type: string, overlay: { readonly position: object; readonly html: HTMLElement }): string;
    remove(filter: { readonly type: string }): void;
  };
  readonly elementRegistry: {
    get(element: string): Drawn | undefined;
    filter(which: (element: Drawn) => boolean): readonly Drawn[];
  };
}

export type Viewer = NavigatedViewer<ViewerServices>;

/** A viewer in a container; its mark of origin stays where it puts it. */
export const createViewer = (container: HTMLElement): Viewer => new NavigatedViewer<ViewerServices>({ container });
