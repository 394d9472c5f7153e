import { optionalText } from "../../batch/arguments";
import { HostError } from "../../host-error";
import { BlockLook, type Hyperlink } from "../cell-look";
import type { Block } from "../cell-matrix";
import { readTexts } from "../range-read";
import { writeContents } from "../range-write";
import { cellZone } from "../zones";

/** The colour and line with which Excel marks a cell that leads somewhere. */
const LOOK = { textColor: "#0563C1", underline: true } as const;

/** The link of a block's cells, with the text they show; null where there is none, or where they differ. */
export function readHyperlink(block: Block): object | null {
  const { host, sheetId, zone } = block;
  const own = new BlockLook(block).lookUp(({ hyperlink }) => hyperlink && JSON.stringify(hyperlink));
  const [[textToDisplay]] = readTexts({ ...block, zone: cellZone(zone.left, zone.top) }) as [[string]];
  if (typeof own === "string") return { ...(JSON.parse(own) as Hyperlink), textToDisplay };
  // A user of the grid writes links into the texts themselves.
  const { link } = host.engine.cell(sheetId, zone.left, zone.top);
  return link ? { address: link.url, textToDisplay } : null;
}

/** Sets a link, marks the cells, and writes the text to show where one is given. */
export function writeHyperlink(block: Block, given: unknown): void {
  const parts = (given ?? {}) as Record<string, unknown>;
  const hyperlink: Record<string, string> = {};
  for (const name of ["address", "documentReference", "screenTip"]) {
    const value = optionalText(parts[name], name);
    if (value) hyperlink[name] = value;
  }
  if (!hyperlink["address"] && !hyperlink["documentReference"])
    throw new HostError("InvalidArgument", "A hyperlink leads to an address or to a document reference.");
  new BlockLook(block).changeLook({ ...LOOK, hyperlink });
  const shown = optionalText(parts["textToDisplay"], "textToDisplay");
  if (shown !== undefined) writeContents(block, shown);
}

/** Takes links away; their looks too, unless only the links are to go. */
export function clearHyperlinks(block: Block, keepsLook: boolean): void {
  const look = keepsLook ? {} : { textColor: undefined, underline: undefined };
  new BlockLook(block).changeLook({ ...look, hyperlink: undefined });
}
