// The command line: what `demarche` understands, and its exit codes.
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { CodebookError } from "../codebook/codebook-error.ts";
import { StoreError } from "../store/store-error.ts";
import { addLedgerCommands } from "./ledger-commands.ts";
import { FORMATS, type RawReadFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const PACKAGE = new URL("../../package.json", import.meta.url);

const READ_EXAMPLES = `
Examples:
  demarche read article.html                          the ledger of one page
  demarche read --explain article.txt                 and why each entry was coded so
  demarche read --json --jobs 4 releases/ > out.jsonl a folder, on four threads
  demarche read https://…                             a page of the web
  curl -s https://… | demarche read --format html -   from standard input
  demarche read --map text=body --map published=day news.jsonl.gz

Exit code: 0 all coded, 1 some input failed (see standard error), 2 wrong usage.`;

function withReadFlags(command: Command): Command {
  return command
    .option("--json", "one coded document a line (JSON), in the order of the input")
    .option("--explain", "why each entry was coded so: frame, trigger, who is who")
    .option("--published <date>", "publication date, YYYY[-MM[-DD]], in place of what the documents say")
    .option("--publisher <name>", "publisher, in place of what the documents say")
    .option("--format <format>", `read every input as one of: ${FORMATS.join(", ")}`)
    .option("--map <FIELD=KEY>", "JSON Lines: our field is found under that key (may be repeated)", (pair, pairs: string[] = []) => [
      ...pairs,
      pair,
    ])
    .option("--allow-private", "fetch from this machine and from private networks too")
    .option("--codebook <dir>", "code by another code book (see: demarche codebook check)")
    .option("--jobs <n>", "worker threads (default 1)")
    .option("--width <columns>", "width of the terminal view");
}

// The commands are loaded when they are called: help and version answer at once.
async function read(sources: readonly string[], flags: RawReadFlags, terminal: Terminal): Promise<number> {
  return (await import("./read.ts")).read(sources, flags, terminal);
}

async function checkCodebook(folder: string | undefined, terminal: Terminal): Promise<number> {
  return (await import("./codebook.ts")).checkCodebookFolder(folder, terminal);
}

function commands(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  const program = new Command("demarche")
    .description("Reads crisis news into a ledger: who did, said, threatened, demanded or promised what to whom, with the exact words.")
    .version(version)
    .showHelpAfterError("(demarche --help, or demarche read --help, says how)")
    .exitOverride()
    .configureOutput({ writeOut: (text) => void terminal.out(text), writeErr: (text) => terminal.err(text) });
  withReadFlags(
    program
      .command("read")
      .description("Code documents: HTML, text, Markdown, JSON Lines; files, folders, web addresses or - for standard input"),
  )
    .argument("[source...]", "file, folder, web address or -")
    .addHelpText("after", READ_EXAMPLES)
    .action(async (sources: string[], flags: RawReadFlags) => finish(await read(sources, flags, terminal)));
  withReadFlags(program.command("demo").description("The built-in example crisis, or what is given, in a ledger of its own, at a glance"))
    .argument("[source...]", "in place of the example: file, folder, web address or -")
    .option("--ledger <file>", "where to keep the ledger (default: a new file in the folder for temporary files)")
    .option("--limit <n>", "entries of each group")
    .option("--serve", "go on serving it, until Ctrl-C")
    .option("--no-serve", "end after printing it")
    .option("--port <n>", "port to serve it at (default: 8021, or the next free one)")
    .option("--no-open", "do not open a browser")
    .action(async (sources: string[], flags: RawReadFlags) => finish(await (await import("./demo.ts")).demo(sources, flags, terminal)));
  addLedgerCommands(program, terminal, withReadFlags, finish);
  program
    .command("codebook")
    .description("Look after a code book")
    .command("check")
    .description("Check a code book and say what is wrong, with file and line")
    .argument("[dir]", "its folder (default: the one that demarche carries)")
    .action(async (folder: string | undefined) => finish(await checkCodebook(folder, terminal)));
  return program;
}

/** Runs one command line (without the program's name). Gives the exit code: 0 all coded, 1 some input failed, 2 wrong usage. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  try {
    await commands(terminal, (code) => {
      exitCode = code;
    }).parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError || error instanceof CodebookError) {
      terminal.err(`${error.message}\n`);
      return 2;
    }
    if (error instanceof StoreError) {
      terminal.err(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}
