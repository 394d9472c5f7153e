import type { LongWork } from "../../excel/long-work";
import { lastGeneration } from "../../excel/record/last-generation";
import type { Generation } from "../../excel/record/generation";
import type { RefreshScope } from "../../excel/refresh/prepare-refresh";
import type { RibbonCommand } from "../../excel/ribbon-command";
import type { WriteOutcome } from "../../excel/write-sheets";
import { periodToken } from "../../statements/period";
import { reportedQuarters } from "../../statements/reported-quarters";
import { allReleases } from "../../statements/store";
import type { Done } from "../act";
import { metadataVersion, probeOf } from "../metadata-version";
import type { Facts } from "../parts/facts-part";
import type { StartTab } from "../tab";
import type { Text } from "../text";
import { toolsPart } from "./tools-part";
import { type WriteChoice, newWriteDraft, writePart } from "./write-part";
import { writtenPart } from "./written-part";

const actions = () => import("./workbook-actions");

/** Writes the statements, and refreshes what was written. */
export const startTab: StartTab = (panel, { text: all, act }) => {
  const { statements: text, review: reviewText, link: linkText, health: healthText } = all;
  const draft = newWriteDraft();
  const show = (...views: HTMLElement[]): void => panel.replaceChildren(...views);

  /** What the workbook holds decides between writing and refreshing. */
  async function showHome(): Promise<void> {
    const written = await lastGeneration();
    const releases = allReleases()
      .map(({ published }) => published)
      .reverse();
    if (!written) {
      const periodsOf = (asOf: string) => reportedQuarters(asOf).map(periodToken);
      show(writePart(text, { releases, periodsOf }, draft, writeFirst), tools());
      return;
    }
    const { asOf, options } = written;
    show(
      writtenPart(text, factsOf(written, text), releases, {
        onRefresh: review,
        onWrite: () => write({ asOf, options }),
        onUndo: () => act(text.undoing, (work) => undo(written, work)),
      }),
      tools(),
    );
  }

  const tools = () => toolsPart(text, { onLink: link, onShare: share, onRepair: repair });

  const write = ({ asOf, options }: WriteChoice) =>
    act(text.writing, async (work) => {
      const { plannedSheets, writeSheets } = await actions();
      const outcome = await writeSheets(plannedSheets(options, asOf), options, asOf, work);
      return { sentence: sentenceOf(outcome, text), ...(outcome.written.length && (await undoable())) };
    });

  /** With the probe, by which About tells whether functions are registered. */
  const writeFirst = async ({ asOf, options }: WriteChoice) => {
    const version = await metadataVersion();
    return write({
      asOf,
      options: { ...options, ...(version !== undefined && { probe: probeOf(version) }) },
    });
  };

  const review = (scope: RefreshScope, asOf: string) =>
    act(text.comparing, async (work) => {
      const [{ applyRefresh, prepareRefresh }, { reviewPart }] = await Promise.all([
        actions(),
        import("./review-part"),
      ]);
      const plan = await prepareRefresh(scope, scope === "all" ? asOf : undefined, work);
      const [from, to] = [plan.basis.record.asOf, plan.basis.asOf];
      if (!plan.rows.length && !plan.live.length && from === to) return { sentence: text.upToDate(to) };
      const view = reviewPart(
        reviewText,
        { from, to, rows: plan.rows, live: plan.live },
        {
          onApply: (rows) =>
            act(reviewText.applying, async (applying) => {
              const { written, unverified } = await applyRefresh({ ...plan, rows }, applying);
              return { sentence: reviewText.applied(to, written, unverified), ...(await undoable()) };
            }),
          onBack: () => void showHome(),
        },
      );
      show(view);
      view.querySelector("h2")?.focus();
      return { sentence: reviewText.listed(plan.rows.length) };
    });

  const link = () =>
    act(text.readingSelection, async () => {
      const [{ linkLayout, plannedLinks, readLayout, unlinkLayout }, { linkPart }] = await Promise.all([
        actions(),
        import("./link-part"),
      ]);
      const read = await readLayout();
      const view = linkPart(
        linkText,
        read,
        plannedLinks,
        (layout, options) =>
          act(linkText.linking, async () => {
            const { written, kept, texts } = await linkLayout(layout, options);
            await showHome();
            return {
              sentence: linkText.linked(written.length, kept.length, texts),
              undo: async () => {
                await unlinkLayout(layout, options);
                return { sentence: linkText.unlinked(written.length) };
              },
            };
          }),
        () => void showHome(),
      );
      show(view);
      view.querySelector("h2")?.focus();
      return undefined;
    });

  const share = () =>
    act(text.sharing, async (work) => {
      const { openCopy, prepareToShare } = await actions();
      const copy = await prepareToShare(work);
      await openCopy(copy);
      return { sentence: text.shared(copy.values.length, copy.native.length, copy.frozen) };
    });

  const repair = () =>
    act(text.repairing, async (work) => {
      const { repairFormulas } = await actions();
      return { sentence: healthText.repaired((await repairFormulas(work)).repaired) };
    });

  /** After a generation was added: shows it, and offers to take it back. */
  async function undoable(): Promise<Pick<Done, "undo">> {
    await showHome();
    const written = await lastGeneration();
    return written ? { undo: (work) => undo(written, work) } : {};
  }

  async function undo({ before }: Generation, work: LongWork): Promise<Done> {
    const { undoRefresh, undoWrite } = await actions();
    if (before.sheets.length) {
      await undoWrite();
      await showHome();
      return { sentence: text.writeUndone };
    }
    const { asOf, restored, kept } = await undoRefresh(work);
    await showHome();
    return { sentence: text.refreshUndone(asOf, restored, kept) };
  }

  /** As if the button had been pressed, once the workbook has been read. */
  const command = (wanted: RibbonCommand) =>
    act(text.reading, async () => {
      await showHome();
      const button = panel.querySelector<HTMLButtonElement>(`#${wanted}`);
      button?.click();
      return button ? undefined : { sentence: text.nothingWritten };
    });

  return {
    shown: () => void act(text.reading, async () => void (await showHome())),
    command: (wanted) => void command(wanted),
  };
};

function factsOf(
  { asOf, options, writtenAt, releases, number }: Generation,
  text: Text["statements"],
): Facts {
  const { from = text.firstReported, to = text.latestReported, currency, mode } = options;
  return [
    [text.asOf, asOf === "First" ? text.asFirstPublished : asOf],
    [text.periods, text.fromTo(from, to)],
    [text.currency, currency === "USD" ? text.yenAndDollars : text.yen],
    [text.mode, text[mode]],
    [text.lastWritten, `${new Date(writtenAt).toLocaleString()} (${text.generation(number)})`],
    [text.dataHash, releases.at(-1)?.hash ?? ""],
  ];
}

function sentenceOf({ written, unchanged, mended, changed }: WriteOutcome, text: Text["statements"]): string {
  const same = [...unchanged, ...mended];
  const sentences = [
    written.length && (same.length ? text.wroteSome(written, same) : text.wrote(written)),
    !written.length && same.length && text.unchanged(same),
    changed.length && text.leftAlone(changed),
  ];
  return sentences.filter((sentence) => typeof sentence === "string").join(" ");
}
