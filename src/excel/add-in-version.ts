import packageJson from "../../package.json";

/** The add-in's version, from the one place that states it. */
export const addInVersion = packageJson.version;
