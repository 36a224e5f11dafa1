// `npm run readme`: writes what is measured or printed into the README: the table of scores and the picture of the terminal.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { scoresTable } from "./scores-table.ts";
import { terminalPicture } from "./terminal-picture.ts";

const scores = existsSync("eval/scores.json") ? JSON.parse(readFileSync("eval/scores.json", "utf8")) : {};
const readme = readFileSync("README.md", "utf8");
writeFileSync(
  "README.md",
  readme.replace(/(<!-- scores -->\n)[\s\S]*?(<!-- \/scores -->)/, (_all, open, close) => open + scoresTable(scores) + close),
);
writeFileSync("docs/ledger.svg", await terminalPicture("demo/dispatches/12-condition.html"));
