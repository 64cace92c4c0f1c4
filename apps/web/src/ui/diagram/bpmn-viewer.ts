import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

type Zoom = number | 'fit-viewport';

/** What is used of the viewer, by the names of its services. */
export interface ViewerServices {
  readonly canvas: {
    zoom(to?: Zoom, center?: 'auto'): number;
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    scrollToElement(element: string, padding?: number): void;
  };
  readonly overlays: {
    add(element: string, type: string, overlay: { readonly position: object; readonly html: HTMLElement }): string;
    remove(filter: { readonly type: string }): void;
  };
  readonly elementRegistry: { get(element: string): { readonly width?: number } | undefined };
}

export type Viewer = NavigatedViewer<ViewerServices>;

/** A viewer in a container; its mark of origin stays where it puts it. */
export const createViewer = (container: HTMLElement): Viewer => new NavigatedViewer<ViewerServices>({ container });
