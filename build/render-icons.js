// Draws assets/icon-{16,32,64,80,128}.png from assets/icon.svg: `npm run icons`, after the drawing has changed.

const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const ASSETS = path.join(__dirname, "..", "assets");
const SIZES = [16, 32, 64, 80, 128];

async function renderIcons() {
  const svg = fs.readFileSync(path.join(ASSETS, "icon.svg"), "base64");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      // As an image of its own the drawing sees its size, so its media query can leave out what 16 pixels cannot show.
      await page.setContent(
        `<style>body { margin: 0 } img { display: block }</style>
         <img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
      );
      await page.screenshot({ path: path.join(ASSETS, `icon-${size}.png`), omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void renderIcons();
