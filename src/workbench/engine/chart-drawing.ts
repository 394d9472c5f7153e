import type { Engine } from "./engine";

/**
 * Draws a chart at once, as the grid shows it.
 *
 * @param canvas as large as the chart on its sheet; has `scale` times as many pixels afterwards
 * @returns what must be called in the end; the canvas is empty then
 */
export function drawChart(
  { o, get }: Engine,
  chartId: string,
  canvas: HTMLCanvasElement,
  scale: number,
): () => void {
  const runtime = get.getChartRuntime(chartId);
  const { width, height } = canvas;
  return o.chartHelpers.drawChartOnCanvas(
    canvas,
    "chartJsConfig" in runtime
      ? { ...runtime, chartJsConfig: ofOneSize(runtime.chartJsConfig, scale) }
      : runtime,
    { width, height },
    get.getChartType(chartId),
  );
}

/** A chart that follows the size of its surroundings is never drawn where there are none. */
function ofOneSize<Config extends { options?: object }>(config: Config, scale: number): Config {
  return { ...config, options: { ...config.options, responsive: false, devicePixelRatio: scale } };
}
