import type { Language } from "./language";

// Every sentence of the pane, tab by tab. Japanese has the shape of English: the compiler misses what is not there.

const english = {
  name: "IIJ Financials",
  tabs: {
    statements: "Statements",
    functions: "Functions",
    source: "Source",
    checks: "Checks",
    import: "Import",
    model: "Model",
  },
  frame: {
    tabs: "Parts of the pane",
    loading: "Loading…",
    cancel: "Cancel",
    undo: "Undo",
    undoing: "Taking it back…",
    cellInEditMode: "Excel is editing a cell: press Enter or Esc in it, then try again.",
    notInExcel: "This page works inside Excel. Without Excel, start the workbench: npm start.",
    noOfficeJs:
      "Office.js did not load, so Excel cannot be reached. Check the connection and open the pane again.",
  },
  statements: {
    write: "Write statements",
    writing: "Writing…",
    release: "Release",
    published: "Published",
    figures: "Figures",
    asPrinted: (count: number) => `${count}, as printed`,
    periods: "Periods",
    rate: "JPY per USD",
    notInSource: "not in the source",
    writeHint: "Adds the IIJ sheets: statements, checks and charts. Your own cells are not touched.",
    wrote: (sheets: readonly string[]) => `Wrote ${listed(sheets)}.`,
    unchanged: (sheets: readonly string[]) =>
      `Nothing to write: ${listed(sheets)} already hold these figures.`,
    wroteSome: (written: readonly string[], unchanged: readonly string[]) =>
      `Wrote ${listed(written)}; ${listed(unchanged)} already held these figures.`,
  },
  functions: {
    hint: "Type these anywhere; Excel helps with the arguments.",
  },
};

/** The words of one language. */
export type Text = typeof english;

const japanese: Text = {
  name: "IIJ Financials",
  tabs: {
    statements: "財務諸表",
    functions: "関数",
    source: "出典",
    checks: "チェック",
    import: "取り込み",
    model: "モデル",
  },
  frame: {
    tabs: "作業ウィンドウの各部",
    loading: "読み込み中…",
    cancel: "キャンセル",
    undo: "元に戻す",
    undoing: "元に戻しています…",
    cellInEditMode: "Excel でセルを編集中です。Enter か Esc で編集を終えてから、もう一度実行してください。",
    notInExcel:
      "このページは Excel の中で動きます。Excel がない場合は npm start でワークベンチを起動してください。",
    noOfficeJs:
      "Office.js を読み込めないため、Excel に接続できません。接続を確認し、作業ウィンドウを開き直してください。",
  },
  statements: {
    write: "財務諸表を書き込む",
    writing: "書き込み中…",
    release: "決算短信",
    published: "公表日",
    figures: "数値",
    asPrinted: (count) => `${count} 件(公表どおり)`,
    periods: "期間",
    rate: "円/米ドル",
    notInSource: "出典に記載なし",
    writeHint: "財務諸表、チェック、グラフの IIJ シートを追加します。既存のセルは変更しません。",
    wrote: (sheets) => `${sheets.join("、")} を書き込みました。`,
    unchanged: (sheets) => `書き込むものはありません。${sheets.join("、")} はすでにこの数値です。`,
    wroteSome: (written, unchanged) =>
      `${written.join("、")} を書き込みました。${unchanged.join("、")} はすでにこの数値でした。`,
  },
  functions: {
    hint: "どのセルにも入力できます。引数は Excel が案内します。",
  },
};

export const texts: Readonly<Record<Exclude<Language, "auto">, Text>> = { en: english, ja: japanese };

function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join("");
}
