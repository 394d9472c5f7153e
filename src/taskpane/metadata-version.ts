/**
 * The version of the functions' metadata that is served now: the build puts it into the name of a hidden function.
 * Undefined where functions.json cannot be read.
 *
 * @example await metadataVersion() // "4f2a91c0", so that IIJ.PROBE.4f2a91c0 answers
 */
export async function metadataVersion(): Promise<string | undefined> {
  try {
    const { functions } = (await (await fetch("functions.json")).json()) as {
      readonly functions: readonly { readonly id: string }[];
    };
    const probe = functions.find(({ id }) => id.startsWith("PROBE."));
    return probe?.id.slice("PROBE.".length);
  } catch {
    return undefined;
  }
}

/** The probe in a cell. */
export const probeOf = (version: string): string => `IIJ.PROBE.${version}`;
