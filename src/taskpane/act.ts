import type { LongWork } from "../excel/long-work";
import { outOfCellEdit } from "../excel/out-of-cell-edit";
import { sentenceOf } from "./error-sentence";
import type { MessagePart } from "./parts/message-part";
import type { Text } from "./text";

/** What an action did, and how to take it back. */
export interface Done {
  readonly sentence: string;
  /** `undefined` where it says by itself what it did. */
  readonly undo?: (work: LongWork) => Promise<Done | undefined>;
}

/**
 * Runs actions one after the other and says in the message line what came of it: its own sentence with Undo, or why nothing
 * was done. What takes longer than half a second shows that it goes on, and Cancel.
 *
 * @param doing what goes on, e.g. "Writing…"
 * @param action `undefined` when there is nothing to say
 */
export type Act = (doing: string, action: (work: LongWork) => Promise<Done | undefined>) => Promise<void>;

/** Says what was done at once, without the workbook: a choice for the pane itself. It waits for nothing. */
export type Tell = (done: Done) => void;

const patience = 500;

/** @param onEnd after each action, whatever came of it */
export function actIn(
  message: MessagePart,
  text: Text["frame"],
  onEnd = () => {},
): { readonly act: Act; readonly tell: Tell } {
  let before: Promise<void> = Promise.resolve();
  const act: Act = (doing, action) => (before = before.then(() => run(doing, action)));

  async function run(doing: string, action: Parameters<Act>[1]): Promise<void> {
    const stop = new AbortController();
    const cancel = { label: text.cancel, onPress: () => stop.abort() };
    let isSlow = false;
    let isWaiting = true;
    const timer = setTimeout(() => {
      isSlow = true;
      message.progress(isWaiting ? text.waitingForCell : doing, cancel);
    }, patience);
    const onProgress = (part: number, of: number) => {
      if (isSlow) message.progress(doing, cancel, { part, of });
    };
    try {
      await outOfCellEdit({ signal: stop.signal });
      isWaiting = false;
      onProgress(0, 0);
      const done = await action({ signal: stop.signal, onProgress });
      if (done) message.say(done.sentence, undoOf(done));
    } catch (error) {
      message.warn(sentenceOf(error, text));
    } finally {
      clearTimeout(timer);
      message.endProgress();
      onEnd();
    }
  }

  const undoOf = ({ undo }: Done) => undo && { label: text.undo, onPress: () => act(text.undoing, undo) };
  const tell: Tell = ({ sentence, undo }) => {
    const takeBack = async () => {
      const undone = await undo?.({});
      if (undone) tell(undone);
    };
    message.say(sentence, undo && { label: text.undo, onPress: takeBack });
  };
  return { act, tell };
}
