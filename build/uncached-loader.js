// Keeps the custom functions out of webpack's cache. custom-functions-metadata-plugin appends `associate` calls to them
// only while no file has an error: a sound file that was cached beside a faulty one would come back without its calls,
// and its functions would be dead in every cell.

/**
 * @this {import("webpack").LoaderContext<unknown>}
 * @param {string} source
 */
module.exports = function uncached(source) {
  this.cacheable(false);
  return source;
};
