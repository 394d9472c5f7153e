import type { Member } from "../batch/host-object";
import { eventEntry, type ChannelEntry } from "../boundary/channel";

/** The client's numbers for the events that this host raises. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** The target of handlers on collections of the workbook; those on one object, or on its collections, have its id. */
export const ANY = "Workbook";

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

/**
 * The two members by which the client registers an event of an object: `onChanged` is "DataChanged" on the wire.
 *
 * @param target of the events that the object's handlers hear
 */
export function eventMembers<Self extends { readonly host: { readonly events: Events } }>(
  wireName: string,
  type: EventNumber,
  target: (self: Self) => string,
): Record<string, Member<Self>> {
  return {
    [`_Register${wireName}Event`]: { call: (self) => self.host.events.register(type, target(self)) },
    [`_Unregister${wireName}Event`]: { call: (self) => self.host.events.unregister(type, target(self)) },
  };
}
