import { type MouseEvent, useEffect, useMemo, useState } from 'react';
import { type Viewer } from './bpmn-viewer';
import styles from './diagram.module.css';
import { type Box } from './view-box';

const WIDTH = 180;
const HEIGHT = 80;

/** The whole drawing very small, with the part that is shown; a click goes there. Keys walk the drawing itself. */
export function Overview({ viewer }: { readonly viewer: Viewer }) {
  const view = useView(viewer);
  const shapes = useMemo(
    () =>
      viewer.get('elementRegistry').filter(({ width, parent, type }) => width !== undefined && parent !== undefined && type !== 'label'),
    [viewer],
  );
  if (view === undefined || isWhole(view)) return <span />;
  const { inner } = view;
  const goTo = ({ nativeEvent: { offsetX, offsetY } }: MouseEvent): void => {
    const scale = Math.min(WIDTH / inner.width, HEIGHT / inner.height);
    const [x, y] = [
      inner.x + (offsetX - (WIDTH - inner.width * scale) / 2) / scale,
      inner.y + (offsetY - (HEIGHT - inner.height * scale) / 2) / scale,
    ];
    const { width, height } = view;
    viewer.get('canvas').viewbox({ x: x - width / 2, y: y - height / 2, width, height });
  };
  return (
    <svg
      aria-hidden
      className={styles['overview']}
      width={WIDTH}
      height={HEIGHT}
      viewBox={[inner.x, inner.y, inner.width, inner.height].join(' ')}
      onClick={goTo}
    >
      {shapes.map(({ id, x, y, width, height }) => (
        <rect key={id} x={x} y={y} width={width} height={height} rx={8} />
      ))}
      <rect className={styles['view']} x={view.x} y={view.y} width={view.width} height={view.height} />
    </svg>
  );
}

interface View extends Box {
  readonly inner: Box;
}

const isWhole = ({ x, y, width, height, inner }: View): boolean =>
  x <= inner.x && y <= inner.y && x + width >= inner.x + inner.width && y + height >= inner.y + inner.height;

/** The part that is shown, as it changes. */
function useView(viewer: Viewer): View | undefined {
  const [view, setView] = useState<View>();
  useEffect(() => {
    const read = (): void => {
      const { x, y, width, height, inner } = viewer.get('canvas').viewbox();
      setView({ x, y, width, height, inner: { ...inner } });
    };
    read();
    viewer.on('canvas.viewbox.changed', read);
    return () => {
      viewer.off('canvas.viewbox.changed', read);
    };
  }, [viewer]);
  return view;
}
