import { flag, text } from "../../batch/arguments";
import { HostObject, objectType, type Member, type ObjectType } from "../../batch/host-object";
import type { TitleLook } from "./chart-definition";
import { ChartFont, type Lettered } from "./chart-font";

/** What a title needs of its chart. */
interface Titled {
  readonly definition: { readonly title: TitleLook };
  change(changed: { title: TitleLook }): void;
}

/** The title of a chart. A hidden one keeps its text until it is shown again. */
export class ChartTitle extends HostObject implements Lettered {
  readonly type: ObjectType = titleType;
  constructor(readonly chart: Titled) {
    super();
  }

  get look(): TitleLook {
    return this.chart.definition.title;
  }

  change(look: Partial<TitleLook>): void {
    this.chart.change({ title: { ...this.look, ...look } });
  }
}

/** The title of an axis. */
export class ChartAxisTitle extends HostObject implements Lettered {
  readonly type: ObjectType = axisTitleType;
  constructor(
    readonly axis: {
      readonly look: { readonly title?: TitleLook };
      change(changed: { title: TitleLook }): void;
    },
  ) {
    super();
  }

  get look(): TitleLook {
    return this.axis.look.title ?? {};
  }

  change(look: Partial<TitleLook>): void {
    this.axis.change({ title: { ...this.look, ...look } });
  }
}

/** The engine draws a title that has a text, so a hidden one keeps its text aside. */
const textAndVisibility: Record<"text" | "visible", Member<ChartTitle | ChartAxisTitle>> = {
  text: {
    get: ({ look }) => look.text || (look.hiddenText ?? ""),
    set: (title, value) => title.change({ text: text(value, "text"), hiddenText: undefined }),
  },
  visible: {
    get: ({ look }) => Boolean(look.text),
    set: (title, value) => {
      const { text: shown, hiddenText } = title.look;
      if (flag(value, "visible"))
        title.change({ text: shown || hiddenText || "Title", hiddenText: undefined });
      else if (shown) title.change({ text: "", hiddenText: shown });
    },
  },
};

class ChartTitleFormat extends HostObject {
  readonly type: ObjectType = titleFormatType;
  constructor(readonly title: ChartTitle) {
    super();
  }
}

class ChartAxisTitleFormat extends HostObject {
  readonly type: ObjectType = axisTitleFormatType;
  constructor(readonly title: ChartAxisTitle) {
    super();
  }
}

const titleType: ObjectType = objectType<ChartTitle>("ChartTitle", {
  ...textAndVisibility,
  overlay: {
    get: ({ look: { overlay = false } }) => overlay,
    set: (title, value) => title.change({ overlay: flag(value, "overlay") }),
  },
  format: { object: (title) => new ChartTitleFormat(title) },
});

const axisTitleType: ObjectType = objectType<ChartAxisTitle>("ChartAxisTitle", {
  ...textAndVisibility,
  format: { object: (title) => new ChartAxisTitleFormat(title) },
});

const titleFormatType: ObjectType = objectType<ChartTitleFormat>("ChartTitleFormat", {
  font: { object: ({ title }) => new ChartFont(title) },
});

const axisTitleFormatType: ObjectType = objectType<ChartAxisTitleFormat>("ChartAxisTitleFormat", {
  font: { object: ({ title }) => new ChartFont(title) },
});
