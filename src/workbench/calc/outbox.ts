import { cancelEntry, invocationEntry, type ChannelEntry } from "../boundary/channel";

export type Send = (entries: readonly ChannelEntry[]) => void;

/**
 * What is to be said to the add-in's function runtime. All of one recalculation leaves in one message, or in several
 * turns of at most `mostEntries` where the runtime shares its thread with the grid.
 */
export class Outbox {
  /** How many messages have left: a trip to the add-in each. */
  messages = 0;
  /** Only while the add-in's runtime is ready. */
  private send?: Send;
  /** Questions by the id of their invocation, none where it is to be cancelled. */
  private readonly waiting = new Map<number, string | undefined>();
  private isLeaving = false;

  constructor(private readonly mostEntries: number) {}

  connect(send: Send): void {
    this.send = send;
    this.leave();
  }

  /** What is not sent yet waits for the next page. */
  disconnect(): void {
    this.send = undefined;
  }

  ask(invocationId: number, question: string): void {
    this.put(invocationId, question);
  }

  /** Takes back what has not left yet; true then. Otherwise the add-in is told, if it wants to hear of it. */
  cancel(invocationId: number, tell: boolean): boolean {
    if (this.waiting.delete(invocationId)) return true;
    if (tell) this.put(invocationId, undefined);
    return false;
  }

  private put(invocationId: number, question: string | undefined): void {
    this.waiting.set(invocationId, question);
    if (!this.isLeaving) this.leaveLater();
  }

  private leaveLater(): void {
    this.isLeaving = true;
    if (this.mostEntries === Infinity) queueMicrotask(() => this.leave());
    else setTimeout(() => this.leave());
  }

  private leave(): void {
    this.isLeaving = false;
    if (!this.send || !this.waiting.size) return;
    const entries: ChannelEntry[] = [];
    for (const [id, question] of this.waiting) {
      if (entries.length === this.mostEntries) break;
      entries.push(question === undefined ? cancelEntry(id) : invocationEntry(id, question));
    }
    if (entries.length === this.waiting.size) this.waiting.clear();
    else for (const entry of entries) this.waiting.delete(Number(entry[4]));
    this.messages++;
    this.send(entries);
    if (this.waiting.size) this.leaveLater();
  }
}
