import { addInVersion } from "../../excel/add-in-version";
import { type Registration, functionsRegistered } from "../../excel/functions-registered";
import { allReleases, pinned } from "../../statements/store";
import { metadataVersion, probeOf } from "../metadata-version";

/** What is known of the add-in in this Excel, as plain data. */
export interface Health {
  readonly registration: Registration;
  /** Absent where functions.json cannot be read. */
  readonly metadata?: string;
  readonly version: string;
  readonly host: string;
  /** The newest version that Excel has of each set, or none. */
  readonly sets: readonly (readonly [set: string, version: string | undefined])[];
  readonly isOnline: boolean;
  readonly releases: readonly string[];
  readonly asOf: string;
  /** Why the workbook could not be read when it opened. */
  readonly trouble?: string;
}

const sets: readonly (readonly [name: string, newest: string])[] = [
  ["ExcelApi", "1.20"],
  ["CustomFunctionsRuntime", "1.5"],
  ["SharedRuntime", "1.2"],
  ["DelayForCellEdit", "1.1"],
  ["KeyboardShortcuts", "1.1"],
  ["RibbonApi", "1.2"],
];

export async function readHealth(trouble?: string): Promise<Health> {
  const metadata = await metadataVersion();
  const pin = pinned();
  return {
    registration: metadata === undefined ? "unknown" : await functionsRegistered(probeOf(metadata)),
    ...(metadata !== undefined && { metadata }),
    version: addInVersion,
    host: hostOf(),
    sets: sets.map(([name, newest]) => [name, newestOf(name, newest)]),
    isOnline: navigator.onLine,
    releases: allReleases().map(({ published }) => published),
    asOf: pin === "First" ? pin : pin.upTo,
    ...(trouble !== undefined && { trouble }),
  };
}

function hostOf(): string {
  const { host, platform, version } = Office.context.diagnostics;
  return `${host} ${version}, ${platform}`;
}

function newestOf(name: string, newest: string): string | undefined {
  const [major, minor] = newest.split(".").map(Number);
  for (let each = minor!; each > 0; each--)
    if (Office.context.requirements.isSetSupported(name, `${major}.${each}`)) return `${major}.${each}`;
  return undefined;
}
