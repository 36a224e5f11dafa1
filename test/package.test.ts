// What a user gets: the packed tarball, installed elsewhere, runs by its name and imports by its name.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codedDocumentSchema } from "../src/model/coded-document.ts";

const { version, dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  version: string;
  dependencies: Record<string, string>;
};
const MAX_TARBALL_MB = 24;
const home = mkdtempSync(join(tmpdir(), "demarche-package-"));
const quiet = { cwd: home, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } } as const;
let tarball = "";
let packed: string[] = [];

beforeAll(() => {
  execFileSync("npm", ["run", "--silent", "build"]);
  const [pack] = JSON.parse(execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", home], { encoding: "utf8" }));
  tarball = join(home, pack.filename);
  packed = pack.files.map(({ path }: { path: string }) => path);
  // The dependencies are linked from where they are installed already, so that no network is needed.
  const linked = Object.fromEntries(Object.keys(dependencies).map((name) => [name, `file:${resolve("node_modules", name)}`]));
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true, dependencies: { demarche: `file:${tarball}`, ...linked } }));
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock"], quiet);
  writeFileSync(
    join(home, "note.txt"),
    "Talks in Oslo\n\nOSLO, May 6, 2021 - Norway's foreign minister met her Swedish counterpart in Oslo on Thursday.\n",
  );
}, 180_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the packed package", () => {
  test("holds the program, the model and the example, and no sources or tests", () => {
    expect(packed).toEqual(
      expect.arrayContaining(["dist/cli/main.js", "dist/index.d.ts", "models/en.bin", "demo/dispatches/01-wire-original.txt", "LICENSE"]),
    );
    expect(packed.filter((path) => /^(?:src|test|training|eval|bench)\//.test(path))).toEqual([]);
    expect(statSync(tarball).size / 2 ** 20).toBeLessThan(MAX_TARBALL_MB);
  });

  test("npx demarche --version says its version", () => {
    expect(execFileSync("npx", ["--no", "--", "demarche", "--version"], quiet).trim()).toBe(version);
  }, 60_000);

  test("npx demarche read codes a file", () => {
    const { status, stdout, stderr } = spawnSync("npx", ["--no", "demarche", "read", "--json", "note.txt"], quiet);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(codedDocumentSchema.parse(JSON.parse(stdout)).title).toBe("Talks in Oslo");
  }, 60_000);

  test("npx demarche read --jobs 2 codes on threads, in order", () => {
    const { status, stdout } = spawnSync("npx", ["--no", "demarche", "read", "--json", "--jobs", "2", "note.txt", "note.txt"], quiet);
    expect(status).toBe(0);
    const [one, two] = stdout.trim().split("\n");
    expect(two).toBe(one);
  }, 60_000);

  test("closing the pipe early is no error", () => {
    const { status, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", "npx --no demarche demo | head -n 1"], quiet);
    expect([status, stderr]).toEqual([0, ""]);
  }, 60_000);

  test("imports by name, in Node and without it", () => {
    const script =
      'import { read, code } from "demarche"; import { createCoder } from "demarche/coder"; console.log(typeof read, typeof code, typeof createCoder);';
    expect(execFileSync("node", ["--input-type=module", "-e", script], quiet).trim()).toBe("function function function");
  }, 60_000);
});
