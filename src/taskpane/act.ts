import type { LongWork } from "../excel/long-work";
import { sentenceOf } from "./error-sentence";
import type { MessagePart } from "./parts/message-part";
import type { Text } from "./text";

/** What an action did, and how to take it back. */
export interface Done {
  readonly sentence: string;
  readonly undo?: () => Promise<Done>;
}

/**
 * Runs one action at a time and says in the message line what came of it: its own sentence with Undo, or why nothing
 * was done. What takes longer than half a second shows that it goes on, and Cancel.
 *
 * @param doing what goes on, e.g. "Writing…"
 * @param action `undefined` when there is nothing to say
 */
export type Act = (doing: string, action: (work: LongWork) => Promise<Done | undefined>) => Promise<void>;

const patience = 500;

export function actIn(message: MessagePart, text: Text["frame"]): Act {
  let isBusy = false;
  const act: Act = async (doing, action) => {
    if (isBusy) return; // the message line shows what goes on
    isBusy = true;
    const stop = new AbortController();
    const cancel = { label: text.cancel, onPress: () => stop.abort() };
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      message.progress(doing, cancel);
    }, patience);
    const onProgress = (part: number, of: number) => {
      if (isSlow) message.progress(doing, cancel, { part, of });
    };
    try {
      const done = await action({ signal: stop.signal, onProgress });
      if (done) message.say(done.sentence, undoOf(done));
    } catch (error) {
      message.warn(sentenceOf(error, text));
    } finally {
      clearTimeout(timer);
      message.endProgress();
      isBusy = false;
    }
  };
  const undoOf = ({ undo }: Done) =>
    undo && { label: text.undo, onPress: () => void act(text.undoing, undo) };
  return act;
}
