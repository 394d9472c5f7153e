import { openWithWorkbook, opensWithWorkbook } from "../excel/start-up";
import type { Act } from "./act";
import { chooseLanguage, chosenLanguage, languages } from "./language";
import { showDialog } from "./parts/dialog";
import { element } from "./parts/element";
import { checkField, selectField } from "./parts/field";
import type { Text } from "./text";
import { chooseTheme, chosenTheme, themes } from "./theme";

/**
 * Opens the user's choices for the pane.
 *
 * @param onLanguage the pane is to be built anew
 */
export function showPreferences({ preferences: text }: Text, act: Act, onLanguage: () => void): void {
  const dialog = showDialog(
    text.title,
    text.close,
    selectField({
      label: text.theme,
      options: themes.map((value) => ({ value, label: text.themes[value] })),
      value: chosenTheme(),
      onChange: chooseTheme,
    }),
    selectField({
      label: text.language,
      options: languages.map((value) => ({ value, label: text.languages[value] })),
      value: chosenLanguage(),
      onChange: (language) => {
        chooseLanguage(language);
        dialog.close();
        onLanguage();
      },
    }),
    checkField({
      label: text.openWithWorkbook,
      isTicked: opensWithWorkbook(),
      onChange: (isWanted) =>
        void act(text.saving, async () => {
          await openWithWorkbook(isWanted);
          return { sentence: isWanted ? text.opensWithWorkbook : text.staysClosed };
        }),
    }),
    element("p", { class: "hint" }, text.openHint),
    element("p", { class: "hint" }, text.independent),
  );
}
