import { button } from "../parts/button";
import { element } from "../parts/element";
import { field } from "../parts/field";
import type { Text } from "../text";

/** What the user dropped, chose or pasted. */
export type Chosen = readonly { readonly name: string; readonly bytes: Uint8Array }[];

/** A place to drop files, the button that does the same, and a field for text that was copied. */
export function choosePart(text: Text["import"], onChoose: (chosen: Chosen) => void): HTMLElement {
  const choose = (files: FileList | null | undefined): void => {
    if (files?.length) void readAll(files).then(onChoose);
  };
  const input = element("input", { type: "file", id: "import-files", multiple: "", hidden: "" });
  input.accept = ".txt,.pdf,.json,.csv";
  input.addEventListener("change", () => {
    choose(input.files);
    input.value = ""; // the same file may be chosen again
  });
  const zone = element(
    "div",
    { class: "drop-zone" },
    element("p", {}, text.drop),
    button({ label: text.chooseFiles, kind: "primary", onPress: () => input.click() }),
    input,
  );
  const isOver = (over: boolean) => zone.classList.toggle("over", over);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault(); // else the browser opens the file
    isOver(true);
  });
  zone.addEventListener("dragleave", () => isOver(false));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    isOver(false);
    choose(event.dataTransfer?.files);
  });
  return element("div", { class: "choose" }, zone, pasted(text, onChoose));
}

function pasted(text: Text["import"], onChoose: (chosen: Chosen) => void): HTMLElement {
  const area = element("textarea", { class: "control", id: "pasted-text", rows: "4", spellcheck: "false" });
  const read = button({
    label: text.readPasted,
    onPress: () => {
      if (area.value.trim())
        onChoose([{ name: text.pastedName, bytes: new TextEncoder().encode(area.value) }]);
      else area.focus();
    },
  });
  return element("div", { class: "pasted" }, field(text.paste, area), read);
}

const readAll = (files: FileList): Promise<Chosen> =>
  Promise.all(
    [...files].map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
