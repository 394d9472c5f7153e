import { HostObject, objectType, type ObjectType } from "../batch/host-object";
import { ENABLED_FEATURES } from "../boundary/host-info";
import type { InvocationResult } from "../calc/result";
import { HostError } from "../host-error";
import type { Shortcuts } from "../shortcuts";

/** What the client's function runtime tells the host. */
export interface RuntimeListener {
  /** Invocations sent before this are lost. */
  functionsReady(): void;
  results(results: readonly InvocationResult[]): void;
  readonly shortcuts: Shortcuts;
}

/** The object through which Office.js's custom-function runtime speaks. */
class CustomFunctionsRuntime extends HostObject {
  readonly type: ObjectType = functionsType;
  constructor(readonly listener: RuntimeListener) {
    super();
  }
}

/** The object with which Office.js says that ribbon actions can be called. */
class AddinInternalService extends HostObject {
  readonly type: ObjectType = serviceType;
}

const VISIBLE = "Visible";

/** The object behind `Office.addin`: the pane of the workbench is always to be seen. */
class AppRuntimeService extends HostObject {
  readonly type: ObjectType = appRuntimeType;
}

/** The object behind `Office.actions.getShortcuts` and its kin. */
class ActionService extends HostObject {
  readonly type: ObjectType = actionType;
  constructor(readonly shortcuts: Shortcuts) {
    super();
  }
}

/** Objects that a batch makes with `new`. */
export function createRuntimeObject(typeName: string, listener: RuntimeListener): HostObject {
  if (typeName === "Microsoft.ExcelServices.CustomFunctions") return new CustomFunctionsRuntime(listener);
  if (typeName === "Microsoft.InternalService.AddinInternalService") return new AddinInternalService();
  if (typeName === "Microsoft.AppRuntime.AppRuntimeService") return new AppRuntimeService();
  if (typeName === "Microsoft.Office.ActionService") return new ActionService(listener.shortcuts);
  throw new HostError("ApiNotAvailable", `${typeName} is not available in the workbench`);
}

const functionsType: ObjectType = objectType<CustomFunctionsRuntime>("CustomFunctions", {
  _SetOsfControlContainerReadyForCustomFunctions: { call: ({ listener }) => listener.functionsReady() },
  _GetEnabledFeatures: { call: () => ENABLED_FEATURES },
  setInvocationArrayResults: {
    call: ({ listener }, results) => listener.results(results as InvocationResult[]),
  },
});

const serviceType: ObjectType = objectType<AddinInternalService>("AddinInternalService", {
  notifyActionHandlerReady: { call: () => undefined },
});

const appRuntimeType: ObjectType = objectType<AppRuntimeService>("AppRuntimeService", {
  setAppRuntimeState: {
    call: (_service, state) => {
      if (state !== VISIBLE)
        throw new HostError("ApiNotAvailable", "The pane cannot be hidden in the workbench");
    },
  },
});

const actionType: ObjectType = objectType<ActionService>("ActionService", {
  getShortcuts: { call: ({ shortcuts }) => shortcuts.current() },
  replaceShortcuts: {
    call: ({ shortcuts }, keys) => shortcuts.replace(keys as Record<string, string | null>),
  },
  areShortcutsInUse: { call: ({ shortcuts }, keys) => shortcuts.areInUse(keys as string[]) },
});
