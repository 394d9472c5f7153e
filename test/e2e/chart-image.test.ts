// Chart.getImage: the chart as the grid draws it, as a picture that an add-in can show or send.
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { describeWith } from "./programs";

type Call = readonly [width?: number, height?: number, fittingMode?: Excel.ImageFittingMode | string];

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Where anything is painted, from the first to the last column and row of pixels. */
  readonly painted: { left: number; right: number; top: number; bottom: number };
  /** The columns that the chart is given are of this red: how many pixels. */
  readonly red: number;
}

describeWith("Chromium")("a picture of a chart", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  /** One batch makes a chart of 400 by 200 pixels, takes its picture and deletes it. */
  const pictureOf = (...call: Call): Promise<Picture> =>
    workbench.pane.locator("body").evaluate(async (_, [width, height, mode]) => {
      const base64 = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:B3").values = [
          ["Part", "Value"],
          ["a", 3],
          ["b", 5],
        ];
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
        chart.series.getItemAt(0).format.fill.setSolidColor("#FF0000");
        Object.assign(chart, { width: 300, height: 150 }); // in points
        const image = chart.getImage(width, height, mode as Excel.ImageFittingMode);
        chart.delete();
        await context.sync();
        return image.value;
      });
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const drawing = canvas.getContext("2d")!;
      drawing.drawImage(bitmap, 0, 0);
      const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
      const painted = { left: Infinity, right: -1, top: Infinity, bottom: -1 };
      let red = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 0) continue;
        const [x, y] = [(i / 4) % bitmap.width, Math.floor(i / 4 / bitmap.width)];
        painted.left = Math.min(painted.left, x);
        painted.right = Math.max(painted.right, x);
        painted.top = Math.min(painted.top, y);
        painted.bottom = Math.max(painted.bottom, y);
        if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 0) red++;
      }
      return { width: bitmap.width, height: bitmap.height, painted, red };
    }, call);

  test.each<[string, Call, [number, number], Picture["painted"]]>([
    ["has the chart's size", [], [400, 200], { left: 0, right: 399, top: 0, bottom: 199 }],
    ["keeps the chart's shape", [800], [800, 400], { left: 0, right: 799, top: 0, bottom: 399 }],
    ["keeps it by its height too", [undefined, 100], [200, 100], { left: 0, right: 199, top: 0, bottom: 99 }],
    ["fits in a frame", [300, 300], [300, 300], { left: 0, right: 299, top: 0, bottom: 149 }],
    [
      "fits in its middle",
      [300, 300, "FitAndCenter"],
      [300, 300],
      { left: 0, right: 299, top: 75, bottom: 224 },
    ],
    ["fills it", [300, 300, "Fill"], [300, 300], { left: 0, right: 299, top: 0, bottom: 299 }],
  ])("%s", async (_, call, [width, height], painted) => {
    const picture = await pictureOf(...call);
    expect(picture).toMatchObject({ width, height, painted });
    expect(picture.red / (width * height)).toBeGreaterThan(0.05); // the columns themselves
  });

  test("what cannot be drawn is refused", async () => {
    await expect(pictureOf(1e6, 1e6)).rejects.toThrow(
      "A picture of 1000000 by 1000000 pixels is too large to be drawn.",
    );
    await expect(pictureOf(300, 300, "Stretch")).rejects.toThrow(
      'fittingMode must be one of Fit, FitAndCenter, Fill, but is "Stretch".',
    );
  });

  afterEach(() => expect(workbench.complaints).toEqual([]));
});
