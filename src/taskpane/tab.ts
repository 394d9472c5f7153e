import type { RibbonCommand } from "../excel/ribbon-command";
import type { Act } from "./act";
import type { Text } from "./text";

/** The tabs in their order. One appears in the pane once `tabs.ts` knows its code. */
export type TabId = keyof Text["tabs"];

/** How a tab's controller reaches the frame. It knows its own parts and the layers below, and no other tab. */
export interface Pane {
  readonly text: Text;
  /** Runs whatever touches the workbook or takes time; says what it did. */
  readonly act: Act;
  /** Brings another tab to the front. */
  readonly openTab: (id: TabId) => void;
}

/** What the frame tells a tab. */
export interface Tab {
  /** It came to the front, the first time too. */
  shown?(): void;
  hidden?(): void;
  /** The user pressed a button of the ribbon that belongs to this tab; it is shown by then. */
  command?(command: RibbonCommand): void;
  /** The pane is built anew, in another language: stop listening to the workbook. */
  end?(): void;
}

/** A tab's module exports this as `startTab`: fills the empty panel, on its first show. */
export type StartTab = (panel: HTMLElement, pane: Pane) => Tab;
