import { flag, oneOf, text } from "../../batch/arguments";
import { HostObject, objectType, type Member, type ObjectType, type Property } from "../../batch/host-object";
import { PAGE_PLACES, type HeadersFooters, type PageKind, type PageSetup } from "./page-setup";

/** What headers and footers need of the page layout. */
interface LaidOut {
  readonly setup: PageSetup;
  change(setup: PageSetup): void;
}

/** The headers and footers of a sheet, in Excel's codes: "&P of &N". */
export class HeaderFooterGroup extends HostObject {
  readonly type: ObjectType = groupType;
  constructor(readonly layout: LaidOut) {
    super();
  }

  get all(): HeadersFooters {
    return this.layout.setup.headersFooters ?? {};
  }

  change(changed: HeadersFooters): void {
    this.layout.change({ headersFooters: { ...this.all, ...changed } });
  }
}

class HeaderFooter extends HostObject {
  readonly type: ObjectType = headerFooterType;
  constructor(
    readonly group: HeaderFooterGroup,
    readonly pages: PageKind,
  ) {
    super();
  }
}

const setting = <Name extends keyof HeadersFooters>(
  name: Name,
  otherwise: HeadersFooters[Name],
  check: (value: unknown) => HeadersFooters[Name],
): Property<HeaderFooterGroup> => ({
  get: ({ all }) => all[name] ?? otherwise,
  set: (group, value) => group.change({ [name]: check(value) }),
});

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

const groupType: ObjectType = objectType<HeaderFooterGroup>("HeaderFooterGroup", {
  state: setting("state", "Default", (value) => oneOf(value, STATES, "state")),
  useSheetMargins: setting("useSheetMargins", true, (value) => flag(value, "useSheetMargins")),
  useSheetScale: setting("useSheetScale", true, (value) => flag(value, "useSheetScale")),
  defaultForAllPages: { object: (group) => new HeaderFooter(group, "defaultForAllPages") },
  // A file has one place for the odd pages and for all.
  oddPages: { object: (group) => new HeaderFooter(group, "defaultForAllPages") },
  evenPages: { object: (group) => new HeaderFooter(group, "evenPages") },
  firstPage: { object: (group) => new HeaderFooter(group, "firstPage") },
});

const place = (name: (typeof PAGE_PLACES)[number]): Member<HeaderFooter> => ({
  get: ({ group, pages }) => group.all.texts?.[pages]?.[name] ?? "",
  set: ({ group, pages }, value) => {
    const { texts = {} } = group.all;
    group.change({ texts: { ...texts, [pages]: { ...texts[pages], [name]: text(value, name) } } });
  },
});

const headerFooterType: ObjectType = objectType<HeaderFooter>(
  "HeaderFooter",
  Object.fromEntries(PAGE_PLACES.map((name) => [name, place(name)])),
);
