import { readAddinUrl, replaceDevelopmentUrl } from "../../../build/addin-url";

test.each([
  [undefined, "https://localhost:3000/"],
  [" ", "https://localhost:3000/"],
  ["https://example.com", "https://example.com/"],
  ["https://example.com/iij", "https://example.com/iij/"],
  [" https://example.com/iij/ ", "https://example.com/iij/"],
])("ADDIN_URL %p is served from %s", (address, expected) => {
  expect(readAddinUrl({ ADDIN_URL: address })).toBe(expected);
});

test.each([
  ["http://example.com/", "Excel loads add-ins over https only"],
  ["example.com", 'expected an https address such as "https://example.com/iij/"'],
  ["https://example.com/?a=1", "without a query"],
  ["https://example.com/#a", "a fragment"],
  ["https://me@example.com/", "a user name"],
])("ADDIN_URL %s is refused with a sentence", (address, sentence) => {
  expect(() => readAddinUrl({ ADDIN_URL: address })).toThrow(`ADDIN_URL is "${address}"`);
  expect(() => readAddinUrl({ ADDIN_URL: address })).toThrow(sentence);
});

test("addresses keep their path, bare origins get no path", () => {
  const text = "https://localhost:3000/taskpane.html <AppDomain>https://localhost:3000</AppDomain>";
  expect(replaceDevelopmentUrl(text, "https://example.com/iij/")).toBe(
    "https://example.com/iij/taskpane.html <AppDomain>https://example.com</AppDomain>",
  );
});
