// The pages that Excel opens from a function's help link, made of docs/functions/*.md: a function's link leads to the
// first row of its family's table that calls it.

const fs = require("node:fs");
const path = require("node:path");

const DOCS_FOLDER = path.join(__dirname, "..", "docs", "functions");

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
  return {
    title: /^# (.+)$/m.exec(markdown)?.[1] ?? page,
    content: await marked.parse(markdown.replace(/\]\((\w+)\.md\)/g, "]($1.html)")),
  };
}

module.exports = { listHelpPages, renderHelpPage };
