// Every batch that a write, a refresh and its undo send fails in every way, one after the other.
import { openWorkbook } from "../../../src/excel/open-workbook";
import { applyRefresh } from "../../../src/excel/refresh/apply-refresh";
import { prepareRefresh } from "../../../src/excel/refresh/prepare-refresh";
import { undoRefresh } from "../../../src/excel/refresh/undo-refresh";
import { resetStore } from "../../../src/statements/store";
import { type Fault, injectFault } from "./boundary-fault";
import { everyCell } from "./every-cell";
import { writeStatements } from "./statement-sheets";

afterEach(resetStore);

const day = "2003-11-21";

const write = () => writeStatements(day, ["IIJ About", "IIJ Operations", "IIJ Charts"]);
const refresh = async () => applyRefresh(await prepareRefresh("all", "2004-02-16"));

/** Every way in which one batch can fail. */
const ways: Omit<Fault, "call">[] = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].flatMap((executed) => [
  { executed, isGone: false },
  { executed, isGone: true },
]);

describe.each([
  { name: "a write", prepare: () => Promise.resolve(), act: write },
  { name: "a refresh", prepare: async () => void (await write()), act: refresh },
  { name: "an undone refresh", prepare: async () => void (await write().then(refresh)), act: undoRefresh },
])("$name", ({ prepare, act }) => {
  async function prepared() {
    resetStore();
    const workbench = newWorkbook();
    await prepare();
    return workbench;
  }

  test("leaves the workbook as it was, or completed, or to be repaired at the next contact", async () => {
    const workbench = await prepared();
    const before = await everyCell();
    const whole = injectFault(workbench);
    await act();
    whole.end();
    const completed = await everyCell();
    const stateOf = async () => {
      const now = await everyCell();
      if (same(now, before)) return "before";
      return same(now, completed) ? "completed" : "interrupted";
    };

    const outcomes: Record<string, number> = {};
    for (let call = 1; call <= whole.calls; call++) {
      for (const way of ways) {
        const faulty = await prepared();
        const boundary = injectFault(faulty, { call, ...way });
        const error = await act().then(
          () => undefined,
          (reason: Error) => reason,
        );
        boundary.end();
        let state = await stateOf();
        if (state === "interrupted") {
          expect(way.isGone).toBe(true);
          expect(error).toMatchObject({ code: "interrupted" });
          await openWorkbook();
          const repaired = await stateOf();
          expect({ call, ...way, repaired }).not.toMatchObject({ repaired: "interrupted" });
          state += `, then ${repaired}`;
        }
        const kind = `batch ${call}, ${boundary.kind}: ${state}`;
        outcomes[kind] = (outcomes[kind] ?? 0) + 1;
        if (state === "before") expect(error).toBeDefined();
      }
    }
    expect(outcomes).toMatchSnapshot();
  }, 600_000);
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
