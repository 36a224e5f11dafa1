// Reads `events/*.yaml`: the PLOVER event types, one a file, with the examples that run as tests.
import type { ReportProblem } from "./codebook-problem.ts";
import type { EventType } from "./event-type.ts";
import { parseExample } from "./parse-example.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const stringsOf = (value: unknown): string[] => listOf(value).map(String);

/** Event types by name, in the order of their files' names. */
export function loadEvents(files: ReadonlyMap<string, string>, report: ReportProblem): Map<string, EventType> {
  const events = new Map<string, EventType>();
  const names = [...files.keys()].filter((name) => name.startsWith("events/") && name.endsWith(".yaml")).sort();
  if (names.length === 0) report("events/", 1, "no event types: one YAML file each is expected here");
  for (const file of names) {
    const yaml = readYaml(file, files.get(file) ?? "", report);
    if (yaml.value === null) continue;
    const event = eventType(file, yaml, report);
    if (events.has(event.name)) report(file, yaml.lineOf("name"), `event type ${event.name} is defined twice`);
    events.set(event.name, event);
  }
  return events;
}

function eventType(file: string, yaml: YamlFile, report: ReportProblem): EventType {
  const fields = fieldsOf(yaml.value);
  const check = (holds: boolean, field: string, message: string): void => {
    if (!holds) report(file, yaml.lineOf(field), message);
  };
  const name = String(fields.name ?? "");
  check(/^[A-Z]+$/.test(name), "name", "name must be in capital letters");
  check(typeof fields.definition === "string", "definition", "definition is missing");
  check([1, 2, 3, 4].includes(Number(fields.quad)), "quad", "quad must be 1, 2, 3 or 4");
  check(typeof fields.score === "number", "score", "score must be a number");
  check(fields.recipient === "required" || fields.recipient === "optional", "recipient", "recipient must be required or optional");
  const modes = Object.entries(fieldsOf(fields.modes)).map(([mode, value]) => {
    const { score, definition } = fieldsOf(value);
    if (typeof definition !== "string") report(file, yaml.lineOf("modes", mode), `mode ${mode} has no definition`);
    return { name: mode, score: typeof score === "number" ? score : null, definition: String(definition ?? "") };
  });
  const modeNames = new Set(modes.map((mode) => mode.name));
  const examples = String(fields.examples ?? "")
    .split("\n")
    .flatMap((text, n) =>
      text.trim() === "" ? [] : [parseExample(text.trim(), name, (message) => report(file, yaml.lineOf("examples") + 1 + n, message))],
    );
  for (const { mode } of examples)
    if (mode && !modeNames.has(mode)) report(file, yaml.lineOf("examples"), `an example has the mode ${mode}, which ${name} has not`);
  return {
    name,
    definition: String(fields.definition ?? "").trim(),
    quad: Number(fields.quad) as EventType["quad"],
    score: Number(fields.score),
    recipient: fields.recipient === "required" ? "required" : "optional",
    speech: fields.speech === true,
    modes,
    boundaries: stringsOf(fields.boundaries),
    examples,
  };
}
