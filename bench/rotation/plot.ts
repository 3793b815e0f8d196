/** The figures of `bench rotation` as a picture: throughput above, the longest turn below, over the quantum. */
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Turning } from './rotation.ts';

echarts.use([LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const WIDTH = 860;
const HEIGHT = 640;
const COLOURS = ['#2f6fde', '#e08a1e', '#2f9e6e', '#b5489a'];

/** An SVG document. */
export function plot(all: Turning[]): string {
  const counts = [...new Set(all.map(({ tasks }) => tasks))];
  const line = (tasks: number, panel: number, value: (one: Turning) => number) => ({
    type: 'line' as const,
    name: `${tasks} tasks`,
    xAxisIndex: panel,
    yAxisIndex: panel,
    symbolSize: 7,
    data: all.filter((one) => one.tasks === tasks).map((one) => [one.quantumMs, value(one)]),
  });
  const xAxis = (panel: number, name: string) => ({
    type: 'log' as const,
    gridIndex: panel,
    min: 0.1,
    max: 50,
    name,
    nameLocation: 'middle' as const,
    nameGap: 28,
  });
  const lowest = Math.min(...all.map(({ throughput }) => 100 * throughput));
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    color: COLOURS,
    title: { text: 'How often may the ring turn?', left: 'center', top: 8 },
    legend: { top: 38, data: counts.map((tasks) => `${tasks} tasks`) },
    grid: [
      { left: 70, right: 30, top: 80, height: 220 },
      { left: 70, right: 30, top: 370, height: 200 },
    ],
    xAxis: [xAxis(0, ''), xAxis(1, 'quantum (ms)')],
    yAxis: [
      {
        gridIndex: 0,
        name: 'throughput (% of no leaving)',
        min: Math.floor(Math.min(lowest, 95) / 5) * 5,
        nameTextStyle: { align: 'left' },
      },
      { gridIndex: 1, name: 'longest turn (us)', type: 'log', nameTextStyle: { align: 'left' } },
    ],
    series: counts.flatMap((tasks) => [
      line(tasks, 0, (one) => 100 * one.throughput),
      line(tasks, 1, (one) => Math.max(0.1, one.longestTurnUs)),
    ]),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}
