interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: { readonly type?: string; readonly enum?: readonly string[]; readonly default?: unknown };
  }[];
  readonly requestBody?: unknown;
}

const escaped = (text: unknown): string => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
summary{cursor:pointer;padding:.3rem 0}code,pre,textarea{font-family:ui-monospace,monospace;font-size:13px}pre{overflow:auto;max-height:30rem;border:1px solid #8886;padding:.5rem}
label{display:block;margin:.3rem 0}input,select,textarea{font:inherit;min-width:20rem}textarea{width:100%;min-height:6rem}small{opacity:.75}`;

function field({ name, required, description, schema = {} }: NonNullable<Operation["parameters"]>[number]): string {
  const usual = schema.default === undefined ? "" : escaped(schema.default);
  const input = schema.enum
    ? `<select name="${escaped(name)}">${schema.enum.map((one) => `<option${one === schema.default ? " selected" : ""}>${escaped(one)}</option>`).join("")}</select>`
    : `<input name="${escaped(name)}" placeholder="${usual}"${required ? " required" : ""}>`;
  return `<label><code>${escaped(name)}</code> ${input} <small>${escaped(description ?? "")}</small></label>`;
}

function operation(path: string, method: string, { summary, parameters = [], requestBody }: Operation): string {
  const body = requestBody ? `<label>Body (JSON)<textarea name="body">{}</textarea></label>` : "";
  return `<details><summary><code>${method.toUpperCase()} ${escaped(path)}</code> ${escaped(summary ?? "")}</summary>
<form data-path="${escaped(path)}" data-method="${method}">${parameters.map(field).join("")}${body}<button>Ask</button></form><pre hidden></pre></details>`;
}

/** The page to try the API: every route with a form, made of the OpenAPI document. */
export function tryPage(document: object): string {
  const { paths } = document as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
  const byTag = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, one] of Object.entries(methods)) {
      const tag = one.tags?.[0] ?? "Other";
      byTag.set(tag, [...(byTag.get(tag) ?? []), operation(path, method, one)]);
    }
  const parts = [...byTag].map(([tag, list]) => `<h2>${escaped(tag)}</h2>${list.join("")}`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Demarche: API</title>
<style>${STYLE}</style><script src="/api/try.js" defer></script></head><body><h1>API</h1>
<p><a href="/openapi.json">OpenAPI 3.1</a> · <a href="/">the pages</a></p>${parts}</body></html>`;
}
