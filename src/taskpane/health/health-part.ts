import { button } from "../parts/button";
import { copyPart } from "../parts/copy-part";
import { element } from "../parts/element";
import { type Facts, factsPart } from "../parts/facts-part";
import type { Text } from "../text";
import type { Health } from "./read-health";

export interface HealthEvents {
  readonly onRepair: () => Promise<void>;
  /** Absent where this Excel cannot. */
  readonly onClearCache?: () => Promise<void>;
}

/** Everything that is known when something does not work, and what can be done. */
export function healthPart(
  text: Text["health"],
  copy: Text["copy"],
  health: Health,
  { onRepair, onClearCache }: HealthEvents,
): HTMLElement {
  const facts = factsOf(health, text);
  const report = facts.map(([label, value]) => `${label}: ${value}`).join("\n");
  return element(
    "div",
    { class: "form" },
    element("p", { class: "banner", "data-state": lightOf(health) }, text.lights[lightOf(health)]),
    element("p", { class: "hint" }, text.why[health.registration]),
    factsPart(facts),
    element(
      "div",
      { class: "buttons" },
      button({ kind: "primary", label: text.repair, onPress: onRepair }),
      ...(onClearCache ? [button({ label: text.clearCache, onPress: onClearCache })] : []),
    ),
    element("p", { class: "hint" }, onClearCache ? text.clearCacheHint : text.noClearCache),
    copyPart(copy, report),
  );
}

/** The light in the header. */
export type Light = "holds" | "fails" | "open";

export const lightOf = ({ registration, trouble }: Health): Light => {
  if (trouble !== undefined || registration === "notRegistered") return "fails";
  return registration === "registered" ? "holds" : "open";
};

function factsOf(health: Health, text: Text["health"]): Facts {
  const { registration, metadata, version, host, sets, isOnline, releases, asOf, trouble } = health;
  return [
    [text.functions, text.registrations[registration]],
    ...(trouble === undefined ? [] : [[text.trouble, trouble] as const]),
    [text.metadata, metadata ?? text.unreadable],
    [text.version, version],
    [text.host, host],
    [text.network, isOnline ? text.online : text.offline],
    [text.releases, releases.join(", ")],
    [text.asOf, asOf],
    [text.sets, sets.map(([name, newest]) => (newest ? `${name} ${newest}` : text.missing(name))).join(", ")],
  ];
}
