const svg = "http://www.w3.org/2000/svg";
const [width, height] = [48, 16];

/** Bars over and under a line at zero, one a value: a look at the shape of numbers that stand beside it in words. */
export function smallChart(values: readonly number[]): SVGSVGElement {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const scale = height / (top - bottom || 1);
  const step = width / values.length;
  const chart = made("svg", {
    viewBox: `0 0 ${width} ${height}`,
    class: "small-chart",
    "aria-hidden": "true",
  });
  chart.append(
    ...values.map((value, i) =>
      made("rect", {
        x: i * step + 1,
        y: (top - Math.max(0, value)) * scale,
        width: step - 2,
        height: Math.max(1, Math.abs(value) * scale),
        ...(value < 0 && { class: "negative" }),
      }),
    ),
  );
  return chart;
}

function made<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS(svg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
