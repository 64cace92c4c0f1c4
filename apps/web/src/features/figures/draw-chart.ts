import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Draws into the element, follows its width, and gives back how to end it. */
export function drawChart(element: HTMLElement, option: EChartsCoreOption): () => void {
  const chart = init(element, undefined, { renderer: 'svg' });
  chart.setOption({ animation: false, color: ['#0f6e5c', '#d48806'], ...option });
  const watch = new ResizeObserver(() => {
    chart.resize();
  });
  watch.observe(element);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}
