import { type Cover, locateCover } from "../../../src/importer/cover";
import type { Problem } from "../../../src/importer/issue";

function coverOf(...lines: string[]): { cover: Cover; codes: string[] } {
  const problems: Problem[] = [];
  const cover = locateCover(lines, (problem) => problems.push(problem));
  return { cover, codes: problems.map((problem) => problem.code) };
}

test("company, title and date stand on lines of their own, in any order", () => {
  const { cover, codes } = coverOf(
    "February 16, 2004",
    "The results of the quarter that ended on December 31, 2003 follow",
    "A gain came from the sale of the stake in Crosswave Communications Inc.",
    " Internet Initiative Japan Inc. ",
  );
  expect(codes).toEqual([]);
  expect(cover).toEqual({
    company: { text: "Internet Initiative Japan Inc.", line: 4 },
    title: { text: "The results of the quarter that ended on December 31, 2003 follow", line: 2 },
    day: { text: "February 16, 2004", line: 1 },
    published: "2004-02-16",
  });
});

test("what is missing is said", () => {
  expect(
    coverOf("Financial Results (Quarterly and Unaudited)", "On February 16, 2004", "inc.").codes,
  ).toEqual(["noCompany", "noTitle", "noPublicationDate"]);
});
