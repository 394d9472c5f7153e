import { type FunctionsJson, type ListedFunction, listFunctions } from "./function-list";

let loading: Promise<readonly ListedFunction[]> | undefined;

/** The functions that Excel was told of, from the file that told it; read once. */
export function loadFunctionList(): Promise<readonly ListedFunction[]> {
  loading ??= fetchList().catch((error: unknown) => {
    loading = undefined; // the next one may be lucky
    throw error;
  });
  return loading;
}

async function fetchList(): Promise<readonly ListedFunction[]> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`functions.json: ${response.status} ${response.statusText}.`);
  return listFunctions((await response.json()) as FunctionsJson);
}
