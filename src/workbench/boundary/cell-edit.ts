import { HostError } from "../host-error";
import type { RequestKind } from "./requests";

/** The flag of a request batch that is to wait until no cell is edited: `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;

/** Whether the user is typing in a cell, and the request batches that wait until they have done. */
export class CellEdit {
  private isOpen = false;
  private waiting: (() => void)[] = [];

  get isGoingOn(): boolean {
    return this.isOpen;
  }

  begin(): void {
    this.isOpen = true;
  }

  /** The cell has been left: what waited is executed in the order in which it came. */
  end(): void {
    this.isOpen = false;
    for (const execute of this.waiting.splice(0)) execute();
  }

  /** The page that asked is gone. */
  forgetWaiting(): void {
    this.waiting = [];
  }

  /**
   * Executes a batch now, or when the cell has been left where it can wait. The function runtime is no user of the
   * workbook: what it sends without that flag, cells are answered with, goes on.
   *
   * @throws HostError InvalidOperationInCellEditMode
   */
  admit(kind: RequestKind, flags: number, execute: () => void): void {
    if (!this.isOpen) return execute();
    if (flags & DELAY_FOR_CELL_EDIT) return void this.waiting.push(execute);
    if (kind === "runtime") return execute();
    throw new HostError(
      "InvalidOperationInCellEditMode",
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, " +
        "and then try again.",
    );
  }
}
