// The MCP server on a ledger: tools with typed answers, entries and documents as resources. The same for both transports.
import { type CallToolResult, McpServer, ResourceTemplate } from "@modelcontextprotocol/server";
import { QueryError } from "../../query/query-error.ts";
import { entryOrProblem } from "../entry-or-problem.ts";
import { findDocument } from "../find-document.ts";
import { ProblemError } from "../problem.ts";
import type { ServerContext } from "../server-context.ts";
import { agentEntry, NOTICE } from "./agent-entry.ts";
import type { AgentTool } from "./agent-tool.ts";
import { markQuoted } from "./mark-quoted.ts";
import { compareSources } from "./tools/compare-sources.ts";
import { getEntry } from "./tools/get-entry.ts";
import { openConditions } from "./tools/open-conditions.ts";
import { readDocument } from "./tools/read-document.ts";
import { searchEntries } from "./tools/search-entries.ts";
import { upcomingContacts } from "./tools/upcoming-contacts.ts";
import { whatChanged } from "./tools/what-changed.ts";

const TOOLS = [
  searchEntries,
  getEntry,
  openConditions,
  upcomingContacts,
  whatChanged,
  compareSources,
  readDocument,
] as unknown as readonly AgentTool[];

const INSTRUCTIONS = `A ledger of crisis diplomacy: who did, said, threatened, demanded or promised what to whom, on which condition, when, according to whom. Every entry rests on quoted words of documents; copies of one story share an origin, so count origins, not documents. Give the quote, publisher and date with what you tell. ${NOTICE}`;
const SHOWN = 100;
const EVIDENCE = 50;

/** An error in words that an agent can act on. */
function errorOf(error: unknown, report: (error: unknown) => void): CallToolResult {
  let text: string;
  if (error instanceof QueryError)
    text = `The query cannot be understood: ${error.message}\nCorrect it at the place that is marked and ask again.`;
  else if (error instanceof ProblemError) text = [error.message, error.problem.help].filter(Boolean).join(" ");
  else {
    report(error);
    text = "This is a fault of the server; asking again the same way will not help.";
  }
  return { isError: true, content: [{ type: "text", text }] };
}

/** Makes a server; each connection has its own. Faults go to `report`. */
export function createMcpServer(context: ServerContext, report: (error: unknown) => void): McpServer {
  const server = new McpServer({ name: "demarche", version: context.version }, { instructions: INSTRUCTIONS });
  for (const { name, title, about, asked, answer, handle } of TOOLS)
    server.registerTool(
      name,
      {
        title,
        description: `${about} ${NOTICE}`,
        inputSchema: asked,
        outputSchema: answer,
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      async (given): Promise<CallToolResult> => {
        try {
          const structuredContent = await handle(context, given);
          return { structuredContent, content: [{ type: "text", text: markQuoted(JSON.stringify(structuredContent), name) }] };
        } catch (error) {
          return errorOf(error, report);
        }
      },
    );

  server.registerResource(
    "entry",
    new ResourceTemplate("demarche://entries/{id}", {
      list: () => ({
        resources: context.store
          .entries({ query: { kind: "all" }, asOf: context.asOf(), limit: SHOWN })
          .entries.map((entry) => agentEntry(entry, context, 0))
          .map(({ id, uri, headline }) => ({ uri, name: id, title: headline, mimeType: "application/json" })),
      }),
    }),
    { title: "Ledger entry", description: `An entry with its evidence. ${NOTICE}`, mimeType: "application/json" },
    (uri, { id }) => {
      const entry = entryOrProblem(context, decodeURIComponent(String(id)));
      const text = JSON.stringify({ notice: NOTICE, entry: agentEntry(entry, context, EVIDENCE) });
      return { contents: [{ uri: uri.href, mimeType: "application/json", text }] };
    },
  );
  server.registerResource(
    "document",
    new ResourceTemplate("demarche://documents/{id}", { list: undefined }),
    { title: "Document", description: `The text of a document. ${NOTICE}`, mimeType: "text/plain" },
    (uri, { id }) => {
      const stored = findDocument(context.store, decodeURIComponent(String(id)));
      if (!stored) throw new Error(`There is no document ${id}. The evidence of entries names documents.`);
      const { document, coded, origin } = stored;
      const about = [document.title, document.publisher, coded.published, document.url, `origin ${origin}`].filter(Boolean).join(" | ");
      const text = document.text || "Only the words that entries rest on were kept of this document.";
      return {
        contents: [{ uri: uri.href, mimeType: "text/plain", text: `${NOTICE}\n${markQuoted(`${about}\n\n${text}`, document.id)}` }],
      };
    },
  );
  return server;
}
