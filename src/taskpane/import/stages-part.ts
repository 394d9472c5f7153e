import type { Stage } from "../../importer/import-options";
import { element } from "../parts/element";
import type { Text } from "../text";

export interface StagesPart {
  readonly element: HTMLElement;
  /** @param done share of the work, from 0 to 1 */
  readonly show: (done: number, stage: Stage) => void;
  readonly hide: () => void;
}

const order: readonly Stage[] = ["read", "locate", "parse", "check"];

/** Which stage of an import goes on, and how far it has come. */
export function stagesPart(text: Text["import"]): StagesPart {
  const bar = element("progress", { max: "1", "aria-label": text.reading });
  const steps = order.map((stage) => element("li", {}, text.stages[stage]));
  const root = element("div", { class: "stages", hidden: "" }, element("ol", {}, ...steps), bar);
  return {
    element: root,
    show(done, stage) {
      root.hidden = false;
      bar.value = done;
      steps.forEach((step, i) => {
        if (order[i] === stage) step.setAttribute("aria-current", "step");
        else step.removeAttribute("aria-current");
      });
    },
    hide() {
      root.hidden = true;
    },
  };
}
