import { button } from "../parts/button";
import { element } from "../parts/element";
import type { Text } from "../text";

export interface ToolsEvents {
  readonly onLink: () => Promise<void>;
  readonly onShare: () => Promise<void>;
  readonly onRepair: () => Promise<void>;
}

/** What the add-in does for sheets that it did not write. */
export function toolsPart(text: Text["statements"], { onLink, onShare, onRepair }: ToolsEvents): HTMLElement {
  const hint = (words: string) => element("p", { class: "hint" }, words);
  return element(
    "section",
    { class: "tools" },
    element("h2", {}, text.tools),
    button({ id: "link", label: text.link, onPress: onLink }),
    hint(text.linkHint),
    button({ id: "share", label: text.share, onPress: onShare }),
    hint(text.shareHint),
    button({ id: "repair", label: text.repair, onPress: onRepair }),
  );
}
