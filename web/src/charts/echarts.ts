// ECharts with the parts that we use, drawn once as SVG text: no canvas, no animation, no events. Colours are CSS
// variables, so that theme and paper need no second drawing.
import { LineChart, SankeyChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsCoreOption } from 'echarts/core';

echarts.use([LineChart, SankeyChart, GridSimpleComponent, SVGRenderer]);

export interface Size {
    width: number;
    height: number;
}

/** The option's picture as `<svg>` text with a viewBox of that size. */
export function drawn(option: EChartsCoreOption, size: Size): string {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
    chart.setOption({ animation: false, ...option });
    const text = chart.renderToSVGString();
    chart.dispose();
    return text;
}
