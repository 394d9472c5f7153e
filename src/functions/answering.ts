/** What answers a custom function in a cell. */
export type CustomFunction = (...given: unknown[]) => unknown;

/**
 * By id of functions.json, the very function that answers a cell. The build fills it beside `CustomFunctions.associate`,
 * so that whoever shares the page can ask what a cell would be answered.
 */
export const answering = new Map<string, CustomFunction>();
