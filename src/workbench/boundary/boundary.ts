import { refusedBatch } from "../batch/execute-batch";
import type { Request, Response } from "../batch/request";
import type { CellEdit } from "./cell-edit";
import { MESSAGE_CHANNEL, type ChannelEntry } from "./channel";
import { DocumentCopies } from "./document-copies";
import { contextArray, type DocumentSettings } from "./host-info";
import { kindOfRequest } from "./requests";

/** What stands behind the boundary. */
export interface BoundaryHost {
  readonly documentSettings: DocumentSettings;
  readonly cellEdit: CellEdit;
  execute(request: Request): Response;
  /** The workbook's file, for `Office.context.document.getFileAsync`. */
  saveXlsx(): Promise<Uint8Array>;
}

/** Speaks to the add-in of one window. */
export interface Boundary {
  send(entries: readonly ChannelEntry[]): void;
  /** Raises an event that has no contents: SELECTION_CHANNEL or SETTINGS_CHANNEL. */
  raise(eventId: number): void;
}

/** What the boundary puts on a window. */
interface HostFunctions {
  webkit: unknown;
  _osfHostAPI: unknown;
  _osfHostRegisterEvent: unknown;
  _osfHostUnregisterCallback: unknown;
}

interface HostCall {
  methodId: number;
  params: { id?: number; targetId?: string; apiArgs?: unknown[]; keys?: string[]; values?: string[] };
}
type Callback = ((answer: unknown) => void) | undefined;
type Listener = (message: [payload: unknown, eventId: number]) => void;

const METHOD = { execute: 1, unregisterEvent: 3, writeSettings: 4, getContext: 5 };
/** What the client tells an add-in as "OperationNotSupported". */
const NOT_SUPPORTED = 5000;
const REQUEST_BATCH = 93;
/** Places in [customData, method, path, headers, body, permission, flags, ...]. */
const BODY = 4;
const FLAGS = 6;

/**
 * Defines the functions that a native host puts on `window` before office.js loads, which makes the page believe
 * that it runs in Excel for Mac. Works for a page's own window, an iframe's and jsdom's.
 */
export function installBoundary(addinWindow: object, host: BoundaryHost): Boundary {
  const window = addinWindow as HostFunctions;
  const listeners = new Map<string, Listener>();
  const copies = new DocumentCopies(() => host.saveXlsx());
  // Answers and events come in a turn of their own, as from a real host: never inside the call that caused them.
  const answer = (callback: Callback, value: unknown) => queueMicrotask(() => callback?.(value));
  const raise = (eventId: number, payload: unknown) =>
    queueMicrotask(() => {
      for (const [key, listener] of listeners)
        if (key.startsWith(`${eventId}|`)) listener([payload, eventId]);
    });

  window.webkit = { messageHandlers: { Agave: { postMessage() {} } } }; // its presence selects this kind of host
  window._osfHostAPI = (_handler: unknown, { methodId, params }: HostCall, callback: Callback) => {
    if (methodId === METHOD.getContext) return answer(callback, contextArray(host.documentSettings));
    if (methodId === METHOD.writeSettings) {
      host.documentSettings.clear();
      params.keys?.forEach((key, i) => host.documentSettings.set(key, params.values?.[i] ?? "null"));
      return answer(callback, [0]);
    }
    if (methodId === METHOD.unregisterEvent) return answer(callback, [0]);
    // The add-in learns that the rest of the older Office API is not here.
    if (methodId !== METHOD.execute) return answer(callback, [NOT_SUPPORTED]);
    const copy = copies.answer(params.id, params.apiArgs ?? []);
    if (copy) return void copy.then((found) => callback?.(found));
    if (params.id !== REQUEST_BATCH) return answer(callback, [NOT_SUPPORTED]);
    const [batch] = params.apiArgs as [unknown[]];
    const request = JSON.parse(String(batch[BODY])) as Request;
    const respond = (response: Response) => answer(callback, [0, [0, 200, [], JSON.stringify(response)]]);
    try {
      host.cellEdit.admit(kindOfRequest(request), Number(batch[FLAGS]), () => respond(host.execute(request)));
    } catch (error) {
      respond(refusedBatch(error));
    }
  };
  window._osfHostRegisterEvent = (
    _handler: unknown,
    { params }: HostCall,
    listener: Listener,
    callback: Callback,
  ) => {
    const eventCallbackId = `${params.id}|${params.targetId}`;
    listeners.set(eventCallbackId, listener);
    answer(callback, [0]);
    return { eventCallbackId };
  };
  window._osfHostUnregisterCallback = (id: string) => listeners.delete(id);

  return {
    send: (entries) => raise(MESSAGE_CHANNEL, entries),
    raise: (eventId) => raise(eventId, []),
  };
}
