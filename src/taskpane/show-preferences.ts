import { openWithWorkbook, opensWithWorkbook } from "../excel/start-up";
import type { Act, Done, Tell } from "./act";
import { type Language, chooseLanguage, chosenLanguage, languages } from "./language";
import { showDialog } from "./parts/dialog";
import { element } from "./parts/element";
import { checkField, selectField } from "./parts/field";
import type { Text } from "./text";
import { type Theme, chooseTheme, chosenTheme, themes } from "./theme";

/** What a pane in another language says first; from there on it is that pane which is built anew. */
export type FirstWords = (text: Text, onLanguage: PreferencesFrame["onLanguage"]) => Done;

/** How the choices reach the pane. */
export interface PreferencesFrame {
  readonly act: Act;
  readonly tell: Tell;
  /** The message line: a dialog covers it, so it stands in the dialog meanwhile. */
  readonly message: HTMLElement;
  /** The pane is to be built anew in the language that is chosen now. */
  readonly onLanguage: (first: FirstWords) => void;
}

/** Opens the user's choices for the pane. Each says what it did, and can be taken back. */
export function showPreferences(
  { preferences: text }: Text,
  { act, tell, message, onLanguage }: PreferencesFrame,
): void {
  const theme = selectField({
    label: text.theme,
    options: themes.map((value) => ({ value, label: text.themes[value] })),
    value: chosenTheme(),
    onChange: (value) => {
      const before = chosenTheme();
      tell({ ...paint(value), undo: () => Promise.resolve(paint(before)) });
    },
  });
  const paint = (value: Theme): Done => {
    chooseTheme(value);
    theme.querySelector("select")!.value = value;
    return { sentence: text.chosen(text.theme, text.themes[value]) };
  };

  const language = selectField({
    label: text.language,
    options: languages.map((value) => ({ value, label: text.languages[value] })),
    value: chosenLanguage(),
    onChange: (value) => {
      dialog.close();
      speak(value, onLanguage, chosenLanguage());
    },
  });

  const opening = checkField({
    label: text.openWithWorkbook,
    isTicked: opensWithWorkbook(),
    onChange: (isWanted) =>
      void act(text.saving, async () => ({
        ...(await open(isWanted)),
        undo: () => open(!isWanted),
      })).finally(showWhatIs),
  });
  const open = async (isWanted: boolean): Promise<Done> => {
    await openWithWorkbook(isWanted);
    showWhatIs();
    return { sentence: isWanted ? text.opensWithWorkbook : text.staysClosed };
  };
  /** Not what was pressed: saving may have been cancelled, or have failed. */
  const showWhatIs = (): void => {
    opening.querySelector("input")!.checked = opensWithWorkbook();
  };

  const dialog = showDialog(
    text.title,
    text.close,
    [
      theme,
      language,
      opening,
      element("p", { class: "hint" }, text.openHint),
      element("p", { class: "hint" }, text.independent),
    ],
    message,
  );
}

function speak(value: Language, onLanguage: PreferencesFrame["onLanguage"], before?: Language): void {
  chooseLanguage(value);
  onLanguage(({ preferences: text }, again) => ({
    sentence: text.chosen(text.language, text.languages[value]),
    ...(before && { undo: () => Promise.resolve(void speak(before, again)) }),
  }));
}
