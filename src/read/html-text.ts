import { Parser } from "htmlparser2";
import { cutNesting } from "./cut-nesting.ts";

const SILENT = new Set(["script", "style", "template", "applet", "noscript"]);

/** The words of a piece of HTML on one line, entities read; scripts and styles say nothing. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, " ").trim();
  let text = "";
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (SILENT.has(name)) silent++;
        else if (/^(?:p|div|br|li|h\d|tr|td)$/.test(name)) text += " ";
      },
      ontext(data) {
        if (silent === 0) text += data;
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent--;
        else if (/^(?:p|div|li|h\d|tr|td)$/.test(name)) text += " ";
      },
    },
    { decodeEntities: true },
  );
  parser.end(cutNesting(html));
  return text.replace(/\s+/g, " ").trim();
}
