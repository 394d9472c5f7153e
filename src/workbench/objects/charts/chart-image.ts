import { number, oneOf } from "../../batch/arguments";
import { drawChart } from "../../engine/chart-drawing";
import { HostError } from "../../host-error";
import type { Chart } from "./chart";

const FITTING_MODES = ["Fit", "FitAndCenter", "Fill"] as const;
const PNG = "data:image/png;base64,";

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * `getImage(width, height, fittingMode)`: a PNG in Base64. The chart keeps its shape: of one length the other follows;
 * in a frame of both it is fitted into the upper left corner or the middle, or fills it and is cut.
 *
 * @throws HostError ApiNotAvailable where nothing can be drawn on
 */
export function chartImage(chart: Chart, width: unknown, height: unknown, fittingMode: unknown): string {
  const mode = oneOf(fittingMode ?? "Fit", FITTING_MODES, "fittingMode");
  const { figure, host } = chart;
  const frame = frameOf(figure, pixels(width, "width"), pixels(height, "height"));
  if (!host.newCanvas)
    throw new HostError(
      "ApiNotAvailable",
      "Chart.getImage: there is no canvas here that charts are drawn on.",
    );
  host.engine.evaluate();

  const ratios = [frame.width / figure.width, frame.height / figure.height];
  const scale = mode === "Fill" ? Math.max(...ratios) : Math.min(...ratios);
  const drawing = host.newCanvas(figure.width, figure.height);
  const release = drawChart(host.engine, chart.id, drawing, scale);

  const image = host.newCanvas(frame.width, frame.height);
  const [drawnWidth, drawnHeight] = [figure.width * scale, figure.height * scale];
  const [left, top] =
    mode === "Fit" ? [0, 0] : [(frame.width - drawnWidth) / 2, (frame.height - drawnHeight) / 2];
  image.getContext("2d")?.drawImage(drawing, left, top, drawnWidth, drawnHeight);
  release();
  const url = image.toDataURL("image/png");
  if (!url.startsWith(PNG))
    // what a browser answers that has no canvas of this size
    throw new HostError(
      "InvalidArgument",
      `A picture of ${frame.width} by ${frame.height} pixels is too large to be drawn.`,
    );
  return url.slice(PNG.length);
}

function frameOf(own: Size, width: number | undefined, height: number | undefined): Size {
  const across = width ?? (height === undefined ? own.width : (height * own.width) / own.height);
  const down = height ?? (across * own.height) / own.width;
  return { width: Math.max(1, Math.round(across)), height: Math.max(1, Math.round(down)) };
}

function pixels(value: unknown, what: string): number | undefined {
  if (value === null || value === undefined) return undefined;
  const length = number(value, what);
  if (length < 1)
    throw new HostError("InvalidArgument", `${what} must be 1 pixel at least, but is ${length}.`);
  return length;
}
