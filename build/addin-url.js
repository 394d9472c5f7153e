// The address the built add-in is served from. Excel loads every file of an add-in by absolute address, so the
// manifest and functions.json must name it.

/** The address in the sources, which `npm run dev` serves. */
const DEVELOPMENT_URL = "https://localhost:3000/";

/**
 * Reads ADDIN_URL, the address at which dist/ will be served.
 *
 * @param {Record<string, string | undefined>} [environment] defaults to process.env
 * @returns {string} an https address ending in "/"; the development address when ADDIN_URL is not set
 * @throws {Error} when ADDIN_URL is no https address, or carries a query or a fragment
 * @example readAddinUrl({ ADDIN_URL: "https://example.com/iij" }) // "https://example.com/iij/"
 */
function readAddinUrl(environment = process.env) {
  const text = environment.ADDIN_URL?.trim();
  if (!text) return DEVELOPMENT_URL;
  const expected = 'expected an https address such as "https://example.com/iij/"';
  if (!URL.canParse(text)) throw new Error(`ADDIN_URL is "${text}"; ${expected}.`);
  const url = new URL(text);
  if (url.protocol !== "https:") {
    throw new Error(`ADDIN_URL is "${text}"; ${expected}: Excel loads add-ins over https only.`);
  }
  if (url.search || url.hash || url.username) {
    throw new Error(`ADDIN_URL is "${text}"; ${expected}, without a query, a fragment or a user name.`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * Replaces the development address by the one the add-in will be served from.
 *
 * @param {string} text a manifest, for example
 * @param {string} addinUrl as `readAddinUrl` returns it
 * @returns {string}
 */
function replaceDevelopmentUrl(text, addinUrl) {
  // AppDomain and the like name the origin alone, without a path.
  const { origin } = new URL(addinUrl);
  return text.replaceAll(DEVELOPMENT_URL, addinUrl).replaceAll(DEVELOPMENT_URL.slice(0, -1), origin);
}

module.exports = { DEVELOPMENT_URL, readAddinUrl, replaceDevelopmentUrl };
