// `npm run bench:sheets`: how the time of a write and of a refresh grows with the quarters, for 60 items. Each size is
// timed several times in turn and the least counts: a busy machine only ever adds. The exponent is the slope of the
// logarithm of the time over the logarithm of the cells; above 1.1 the bench fails.
import { openAddinSession } from "../../src/cli/addin-session";
import { applyRefresh } from "../../src/excel/refresh/apply-refresh";
import { resetStore } from "../../src/statements/store";
import { exponentOf, largeSheets, planLarge, writeLarge } from "../large-sheets";

const items = 60;
const quarterCounts = [10, 20, 40, 80];
const rounds = 6; // the first warms up
const mostExponent = 1.1;

async function main(): Promise<void> {
  const session = await openAddinSession();
  const least = new Map<string, Map<number, number>>();
  const trips = new Map<string, Set<number>>();
  for (let round = 0; round < rounds; round++) {
    for (const quarters of quarterCounts) {
      resetStore();
      const workbench = session.newWorkbook();
      const time = async <Result>(what: string, act: () => Promise<Result>): Promise<Result> => {
        const [start, before] = [performance.now(), workbench.requests.sync];
        const result = await act();
        const took = performance.now() - start;
        if (round) {
          const known = least.get(what) ?? new Map<number, number>();
          least.set(what, known.set(quarters, Math.min(took, known.get(quarters) ?? Infinity)));
          trips.set(what, (trips.get(what) ?? new Set()).add(workbench.requests.sync - before));
        }
        return result;
      };
      await time("write", () => writeLarge(largeSheets(items, quarters)));
      const plan = await time("list what changed", () => planLarge(largeSheets(items, quarters, 2)));
      await time("apply", () => applyRefresh(plan));
    }
  }
  let isSteep = false;
  for (const [what, times] of least) {
    const exponent = exponentOf([...times]);
    isSteep ||= exponent > mostExponent;
    const shown = [...times].map(([quarters, ms]) => `${quarters}: ${ms.toFixed(0)} ms`).join(", ");
    const verdict = exponent > mostExponent ? "MORE THAN" : "at most";
    console.log(
      `${what}, ${items} items by quarters: ${shown}; ${[...(trips.get(what) ?? [])].join(" or ")} round trips; ` +
        `exponent ${exponent.toFixed(2)}, ${verdict} ${mostExponent}`,
    );
  }
  session.close();
  process.exit(isSteep ? 1 : 0); // a timer of office.js would keep the process for seconds
}

void main();
