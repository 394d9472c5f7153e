// The message channel: one registered event carries custom functions, Excel's events and ribbon actions.

/** Registered event ids. */
export const MESSAGE_CHANNEL = 33;
/** Office.EventType.DocumentSelectionChanged, which workbook.onSelectionChanged listens to. */
export const SELECTION_CHANNEL = 2;
/** Office.EventType.SettingsChanged, which workbook.settings.onSettingsChanged listens to. */
export const SETTINGS_CHANNEL = 1;

/** [category, type, target, message, id]. */
export type ChannelEntry = readonly [number, number, string, string, string];

const CATEGORY = { customFunction: 1, action: 2, event: 65536 };
const TYPE = { invoke: 1000, cancel: 1001, action: 1000 };

/** [function id, arguments, calling cell or null, flags, addresses of the arguments or null]. */
export type Question = readonly [
  string,
  readonly unknown[],
  string | null,
  number,
  readonly unknown[] | null,
];

export const InvocationFlags = {
  cancelable: 1,
  streaming: 2,
  errorsAllowed: 4,
  dataTypesAllowed: 8,
} as const;

/** @param question a Question as JSON; with the invocation's id in front of it, it is the message */
export function invocationEntry(invocationId: number, question: string): ChannelEntry {
  const message = `[${invocationId},${question.slice(1)}`;
  return [CATEGORY.customFunction, TYPE.invoke, "", message, String(invocationId)];
}

/** Cancelling is an object on the wire, unlike the invocation's array. */
export function cancelEntry(invocationId: number): ChannelEntry {
  return [CATEGORY.customFunction, TYPE.cancel, "", JSON.stringify({ invocationId }), String(invocationId)];
}

/** Calls what the add-in gave `Office.actions.associate`, with the event object's contents. */
export function actionEntry(actionId: string, event: object): ChannelEntry {
  return [CATEGORY.action, TYPE.action, "", JSON.stringify([actionId, JSON.stringify(event)]), actionId];
}

export function eventEntry(type: number, target: string, args: object): ChannelEntry {
  return [CATEGORY.event, type, target, JSON.stringify(args), "0"];
}
