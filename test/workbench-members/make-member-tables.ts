// npm run members: writes into docs/workbench.md which members of Excel's API the workbench has and lacks.
import { readFileSync, writeFileSync } from "node:fs";
import { withMemberTables } from "./member-tables";

const FILE = "docs/workbench.md";

writeFileSync(FILE, withMemberTables(readFileSync(FILE, "utf8")));
