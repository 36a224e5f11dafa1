// The commands that keep a ledger: what they understand. Each is loaded when it is called.
import type { Command } from "commander";
import { READY_QUESTIONS } from "../query/ready-questions.ts";
import type { Terminal } from "./terminal.ts";

const QUERY_HELP = `
A query is words, "phrases" and fields side by side, all of which must hold; OR, - (not) and parentheses:
  type:THREATEN actor:RUS recipient:UKR since:2021-11-01 status:open "NATO"
  (actor:USA OR actor:DEU) type:AID quantity:>1000 -status:denied
Fields: demarche query --fields. The grammar: docs/query.md.`;

const ADD_HELP = `
Examples:
  demarche add releases/ https://example.org/feed.xml     a folder and a feed, both remembered
  demarche add --once article.html                        one file, not remembered
  demarche add --ledger crisis.db --jobs 4 news.jsonl.gz  another ledger, four threads

Exit code: 0 all read and coded, 1 some input failed (see standard error), 2 wrong usage.`;

type Finish = (exitCode: number) => void;

/** Adds the ledger's commands to the program. */
export function addLedgerCommands(
  program: Command,
  terminal: Terminal,
  withReadFlags: (command: Command) => Command,
  finish: Finish,
): void {
  const command = (name: string, about: string): Command =>
    program
      .command(name)
      .description(about)
      .option("--ledger <file>", "the ledger's file (default: $DEMARCHE_LEDGER, else in the data folder)");
  const asking = (name: string, about: string): Command =>
    command(name, about)
      .argument("[query...]", "what to ask for")
      .option("--json", "one object a line (JSON)")
      .option("--as-of <date>", "day that decides what is overdue (default: the latest publication)")
      .option("--limit <n>", "how many");

  withReadFlags(command("add", "Add documents to the ledger: files, folders, pages, feeds, OPML, sitemaps, - for standard input"))
    .argument("[source...]", "file, folder, web address or -")
    .option("--once", "do not remember the sources")
    .option("--keep <what>", "of a document's words keep text (all of them) or spans (those that entries rest on)")
    .option("--verbose", "a line for each document")
    .addHelpText("after", ADD_HELP)
    .action(async (sources, flags) => finish(await (await import("./add.ts")).add(sources, flags, terminal)));
  withReadFlags(
    command("watch", "Visit the remembered sources, one line for each arrival: new, copy, repeats, changes, contradicts, answers"),
  )
    .option("--once", "visit what is due once, then stop")
    .option("--keep <what>", "text or spans, as for add")
    .option("--on <query>", "alert: entries that are new or changed and match")
    .option("--run <command>", "alert: run this with {change, entry} on its standard input")
    .option("--webhook <url>", "alert: post {change, entry} there, signed by --secret")
    .option("--secret <secret>", "signs the web hook's messages (default: $DEMARCHE_WEBHOOK_SECRET)")
    .action(async (flags) => finish(await (await import("./watch.ts")).watch(flags, terminal)));
  command("sources", "What is remembered, and how it goes")
    .argument("[source]", "the source whose rhythm is set")
    .option("--json", "one source a line (JSON)")
    .option("--remove <source>", "visit it no more")
    .option("--every <minutes>", "visit the source at this rhythm")
    .action(async (source, flags) => finish(await (await import("./sources.ts")).sources(source, flags, terminal)));

  command("serve", "The ledger as pages for a browser, an API and an MCP server")
    .option("--port <n>", "port (default: 8021, or the next free one)")
    .option("--no-open", "do not open a browser")
    .option("--host <address>", "address to listen on; any but this machine's own needs --token (default: 127.0.0.1)")
    .option("--token <token>", "who has it may come in; kept hashed with the ledger (default: $DEMARCHE_TOKEN)")
    .option("--watch", "visit remembered sources, too, each at its own rhythm")
    .option("--allow-private", "sources that are added may be on this machine and in private networks too")
    .option("--codebook <dir>", "another code book")
    .action(async (flags) => finish(await (await import("./serve.ts")).serve(flags, terminal)));

  command("mcp", "The ledger for agents: Model Context Protocol over standard input and output")
    .option("--codebook <dir>", "another code book")
    .action(async (flags) => finish(await (await import("./mcp.ts")).mcp(flags, terminal)));

  command("show", "The ledger at a glance: the best attested entries of each kind")
    .argument("[query...]", "what to ask for")
    .option("--as-of <date>", "day that decides what is overdue (default: the latest publication)")
    .option("--limit <n>", "entries of each group")
    .action(async (words, flags) => finish(await (await import("./show.ts")).show(words, flags, terminal)));
  asking("query", "Entries that match")
    .option("--sort <order>", "date, published, origins or id; -date for the latest first")
    .option("--whole", "all evidence, why it is one entry, links and history")
    .option("--fields", "list the fields of a query")
    .addHelpText("after", QUERY_HELP)
    .action(async (words, flags) =>
      finish(
        flags.fields
          ? await (await import("./query-fields.ts")).queryFields(terminal)
          : await (await import("./query.ts")).query(words, flags, terminal),
      ),
    );
  for (const question of READY_QUESTIONS)
    asking(question.name, question.about)
      .option("--sort <order>", "date, published, origins or id; -date for the latest first")
      .option("--whole", "all evidence, why it is one entry, links and history")
      .action(async (words, flags) => finish(await (await import("./query.ts")).query(words, flags, terminal, question)));
  asking("voices", "Who is heard, and how much of it without a name").action(async (words, flags) =>
    finish(await (await import("./voices.ts")).voices(words, flags, terminal)),
  );
  asking("changed", "What documents published since a day changed, one line each")
    .option("--since <date>", "the day")
    .action(async (words, flags) => finish(await (await import("./changed.ts")).changed(words, flags, terminal)));
  command("copies", "Copies, reprints, revisions and spun copies, with the presumed origin of each group")
    .option("--json", "{id, group, kind, origin, score, why} a line")
    .action(async (flags) => finish(await (await import("./copies.ts")).copies(flags, terminal)));
  command("entities", "Who is in the ledger")
    .argument("[name]", "part of a name or spelling")
    .option("--json", "one entity a line (JSON)")
    .option("--candidates", "pairs that may be one, for a person to decide")
    .option("--unite <ids...>", "say that the second id is the actor of the first: names, entries and questions follow")
    .option("--part <ids...>", "take that back: the two are two again")
    .option("--by <name>", "who says so (default: the name of your account)")
    .option("--codebook <dir>", "another code book")
    .action(async (name, flags) => finish(await (await import("./entities.ts")).entities(name, flags, terminal)));
  command("export", "The ledger in a form that other programs read")
    .argument("[query...]", "which entries (default: all)")
    .option("--format <format>", "jsonl, csv, parquet, plover, gdelt or ftm (default: jsonl)")
    .option("--output <file>", "where to (default: standard output)")
    .option("--as-of <date>", "day that decides what is overdue (default: the latest publication)")
    .option("--hidden", "entries too that a person dismissed")
    .option("--with-intake", "where and when the documents came in, too (jsonl)")
    .option("--codebook <dir>", "another code book")
    .action(async (words, flags) => finish(await (await import("./export.ts")).exportLedger(words, flags, terminal)));

  withReadFlags(command("recode", "Code the stored documents again by the present coder and code book")).action(async (flags) =>
    finish(await (await import("./recode.ts")).recode(flags, terminal)),
  );
  command("forget", "Take a document, or all that came from a source, out of the ledger")
    .argument("<document-or-source>", "id or address")
    .option("--codebook <dir>", "another code book")
    .action(async (name, flags) => finish(await (await import("./forget.ts")).forget(name, flags, terminal)));
  command("backup", "Copy the ledger to a new file while it is in use")
    .argument("<file>", "the new file")
    .action(async (file, flags) => finish(await (await import("./backup.ts")).backup(file, flags, terminal)));
  command("restore", "Let a backup take the ledger's place; the one before is kept beside it")
    .argument("<file>", "the backup")
    .action(async (file, flags) => finish(await (await import("./restore.ts")).restore(file, flags, terminal)));
  command("check", "Whether the ledger's file is whole").action(async (flags) =>
    finish(await (await import("./check.ts")).check(flags, terminal)),
  );
  command("stats", "What the ledger holds")
    .option("--json", "as an object (JSON)")
    .action(async (flags) => finish(await (await import("./stats.ts")).stats(flags, terminal)));
}
