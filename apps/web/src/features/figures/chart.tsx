import { Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type EChartsCoreOption } from 'echarts/core';
import styles from './figures.module.css';

interface ChartProps {
  readonly option: EChartsCoreOption;
}

/** A drawing of figures for the eye; the table beside it says the same to everybody. The library comes when the first chart is drawn. */
export function Chart({ option }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let close = (): void => undefined;
    let gone = false;
    void import('./draw-chart').then(({ drawChart }) => {
      if (gone || place.current === null) return;
      close = drawChart(place.current, option);
      setDrawn(true);
    });
    return () => {
      gone = true;
      close();
    };
  }, [option]);
  return (
    <div aria-hidden="true">
      {!drawn && <Spin />}
      <div ref={place} className={styles['chart']} />
    </div>
  );
}
