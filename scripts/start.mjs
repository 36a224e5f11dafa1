// `npm start`: the example crisis, or what stands after `npm start --` in its place, as a ledger that is printed and then served (`--no-serve` ends it).
process.argv.splice(2, 0, "demo", "--serve");
await import("../dist/cli/main.js");
