import { answer } from "./answer";

/**
 * Whether the functions answer; the build adds the version of their metadata to the name.
 * @customfunction PROBE
 * @excludeFromAutoComplete
 * @returns {boolean} TRUE
 */
export function probe() {
  return answer(() => true);
}
