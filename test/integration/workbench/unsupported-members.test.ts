// Every member of Excel's API that the published client has and the workbench lacks is refused by its name.
import { objectTypes } from "../../../src/workbench/batch/host-object";
import "../../../src/workbench/workbench";
import { EXCEL_CLASSES, instancesOf } from "./instances";
import { contosoWorkbook } from "./contoso";

/** What the client knows of a class. */
interface ClientClass {
  readonly prototype: Record<string, unknown> & {
    readonly _scalarPropertyNames?: readonly string[];
    readonly _scalarPropertyUpdateable?: readonly boolean[];
    readonly _navigationPropertyNames?: readonly string[];
  };
}
type ClientObject = Record<string, unknown> & { load(names?: string): void };
type Act = (object: ClientObject) => unknown;

/** What the client does by itself, or is broken in it: no type declaration has the recorder's two. */
const OF_THE_CLIENT = new Set([
  "enableOfficeScriptRecording",
  "recordAction",
  "constructor",
  "ensureUnchanged",
  "load",
  "retrieve",
  "set",
  "setMockData",
  "toJSON",
  "track",
  "untrack",
  "update",
]);

const supportedMembers = new Map(objectTypes.map(({ name, members }) => [name, members]));

/** What the client can ask of a class and the workbench's table does not have, with a way to ask it. */
function unsupported(className: string): [member: string, act: Act][] {
  const { prototype } = (Excel as unknown as Record<string, ClientClass>)[className]!;
  const members = supportedMembers.get(className)!;
  const lacks = (name: string) => !Object.hasOwn(members, name);
  const scalars = prototype._scalarPropertyNames ?? [];
  const navigations = prototype._navigationPropertyNames ?? [];
  const isUpdateable = prototype._scalarPropertyUpdateable ?? [];
  const cannotBeSet = (name: string) => {
    const member = members[name];
    return !member || !("get" in member) || !member.set;
  };
  const others = Object.getOwnPropertyNames(prototype).filter(
    (name) =>
      !name.startsWith("_") &&
      !OF_THE_CLIENT.has(name) &&
      !scalars.includes(name) &&
      !navigations.includes(name),
  );
  const methods = others.filter(
    (name) => typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === "function",
  );
  const events = others.filter((name) => /^on[A-Z]/.test(name) && !hasEvent(members, name));
  const load = (object: unknown) => (object as ClientObject | undefined)?.load?.();
  return [
    ...scalars.filter(lacks).map((name): [string, Act] => [name, (object) => object.load(name)]),
    ...scalars
      .filter((name, i) => isUpdateable[i] && cannotBeSet(name))
      .map((name): [string, Act] => [name, (object) => (object[name] = 1)]),
    ...navigations.filter(lacks).map((name): [string, Act] => [name, (object) => load(object[name])]),
    ...methods
      .filter(lacks)
      .map((name): [string, Act] => [name, (object) => load((object[name] as () => unknown)())]),
    ...events.map((name): [string, Act] => [
      name,
      (object) => (object[name] as OfficeExtension.EventHandlers<unknown>).add(() => Promise.resolve()),
    ]),
  ];
}

const hasEvent = (members: object, name: string) =>
  Object.hasOwn(members, name) ||
  [name.slice(2), `Data${name.slice(2)}`].some((event) => Object.hasOwn(members, `_Register${event}Event`));

test("every class of the workbench can be reached", () => {
  expect(Object.keys(instancesOf).sort()).toEqual([...EXCEL_CLASSES].sort());
});

test.each(EXCEL_CLASSES)("what %s lacks is refused by its name", async (className) => {
  contosoWorkbook();
  const answers: string[] = [];
  const asked = unsupported(className);
  for (const [member, act] of asked)
    answers.push(
      await Excel.run(async (context) => {
        const object = await instancesOf[className]!(context);
        act(object as unknown as ClientObject);
        await context.sync();
      }).then(
        () => `${className}.${member} was not refused`,
        ({ code, message }: OfficeExtension.Error) => `${code}: ${message}`,
      ),
    );
  // What a collection does not have, its items are asked for.
  const owner = `(${className}|${className.replace(/Collection$/, "")})`;
  const expected = asked.map(
    ([member]) =>
      new RegExp(`^ApiNotAvailable: ${owner}\\.${member} (is not available|cannot be set) in the workbench$`),
  );
  expect(answers.filter((answer, i) => !expected[i]!.test(answer))).toEqual([]);
});
