import { text } from "../batch/arguments";
import { HostObject, objectType, type ObjectType, type Property } from "../batch/host-object";
import type { Host } from "./host";

/** `workbook.properties`, kept as they are set. */
export class DocumentProperties extends HostObject {
  readonly type: ObjectType = propertiesType;
  constructor(readonly host: Host) {
    super();
  }
}

const NAMES = ["author", "category", "comments", "company", "keywords", "manager", "subject", "title"];

const kept = (name: string): Property<DocumentProperties> => ({
  get: ({ host }) => host.properties.get(name) ?? "",
  set: ({ host }, value) => void host.properties.set(name, text(value, name)),
});

const propertiesType: ObjectType = objectType<DocumentProperties>(
  "DocumentProperties",
  Object.fromEntries(NAMES.map((name) => [name, kept(name)])),
);
