// The pages that Excel opens from a function's help link, made of docs/functions/*.md: a function's link leads to the
// first row of its family's table that calls it.

const fs = require("node:fs");
const path = require("node:path");

const GUIDES_FOLDER = path.join(__dirname, "..", "docs");
const DOCS_FOLDER = path.join(GUIDES_FOLDER, "functions");

/** Pages for whoever opens the pane's page without Excel, by their names in docs. */
const GUIDES = ["workbench", "differences-from-excel"];

/**
 * @returns {string[]} one name for each file, e.g. "ratios" for ratios.md; the overview README.md is "index"
 */
function listHelpPages() {
  return fs
    .readdirSync(DOCS_FOLDER)
    .filter((file) => file.endsWith(".md"))
    .map((file) => (file === "README.md" ? "index" : path.basename(file, ".md")));
}

/**
 * @param {string} page as `listHelpPages` names it
 * @returns {Promise<{ title: string, content: string }>} the page's first heading, and all of it as HTML
 */
async function renderHelpPage(page) {
  // Published as an ES module only, which a CommonJS file loads like this.
  const { Marked } = await import("marked");
  const markdown = fs.readFileSync(
    path.join(DOCS_FOLDER, page === "index" ? "README.md" : `${page}.md`),
    "utf8",
  );
  /** @type {Set<string>} */
  const linked = new Set();
  const marked = new Marked({
    renderer: {
      tablerow({ text }) {
        const id = /IIJ\.([A-Z]+)\(/.exec(text)?.[1];
        if (!id || linked.has(id)) return `<tr>${text}</tr>\n`;
        linked.add(id);
        return `<tr id="${id}">${text}</tr>\n`;
      },
    },
  });
  return rendered(marked, markdown);
}

/**
 * @param {string} guide one of `GUIDES`
 * @returns {Promise<{ title: string, content: string }>} as `renderHelpPage`
 */
async function renderGuide(guide) {
  const { Marked } = await import("marked");
  const renderer = {
    /** With the ids that GitHub gives, for links to a part. @param {{ text: string, depth: number }} heading */
    heading({ text, depth }) {
      const id = text
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replaceAll(" ", "-");
      return `<h${depth} id="${id}">${text}</h${depth}>\n`;
    },
  };
  return rendered(new Marked({ renderer }), fs.readFileSync(path.join(GUIDES_FOLDER, `${guide}.md`), "utf8"));
}

/**
 * @param {import("marked").Marked} marked
 * @param {string} markdown
 */
async function rendered(marked, markdown) {
  return {
    title: /^# (.+)$/m.exec(markdown)?.[1] ?? "",
    content: await marked.parse(markdown.replace(/\]\(([\w-]+)\.md(#[\w-]+)?\)/g, "]($1.html$2)")),
  };
}

module.exports = { GUIDES, listHelpPages, renderGuide, renderHelpPage };
