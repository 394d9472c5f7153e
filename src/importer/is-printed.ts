import type { Item } from "../statements/item";

/** Whether documents print figures of an item: not of one that we compute, nor of one that is said in words. */
export const isPrinted = ({ formula, unit }: Item): boolean => !formula && unit !== "text";
