import { eventEntry, type ChannelEntry } from "../boundary/channel";

/** The client's numbers for the events that this host raises. */
export const EventType = { changed: 10, selectionChanged: 14, calculated: 16 } as const;
type EventNumber = (typeof EventType)[keyof typeof EventType];

/** The target of handlers on `worksheets`; those on one worksheet have its id. */
export const ANY_WORKSHEET = "Workbook";

/** Where events go: the boundary of the add-in's window. */
interface EventListener {
  send(entries: readonly ChannelEntry[]): void;
  raise(channel: number): void;
}

/** Events on their way to the add-in. Raised only where a handler is registered. */
export class Events {
  /** Every client object registers for itself, so they are counted: one removal must not silence the others. */
  private readonly handlers = new Map<string, number>();
  private listener?: EventListener;

  connect(listener: EventListener): void {
    this.listener = listener;
  }

  /** A page that is gone takes its handlers along. */
  disconnect(): void {
    this.listener = undefined;
    this.handlers.clear();
  }

  register(type: EventNumber, target: string): void {
    this.count(type, target, 1);
  }

  unregister(type: EventNumber, target: string): void {
    this.count(type, target, -1);
  }

  isHeard(type: EventNumber, target: string): boolean {
    return (this.handlers.get(`${type}|${target}`) ?? 0) > 0;
  }

  raise(type: EventNumber, target: string, args: object): void {
    if (this.isHeard(type, target)) this.listener?.send([eventEntry(type, target, args)]);
  }

  /** Raises an event without contents, of those that the client registers with the boundary. */
  announce(channel: number): void {
    this.listener?.raise(channel);
  }

  private count(type: EventNumber, target: string, change: number): void {
    const key = `${type}|${target}`;
    this.handlers.set(key, Math.max(0, (this.handlers.get(key) ?? 0) + change));
  }
}
