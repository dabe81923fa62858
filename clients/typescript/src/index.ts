import createFetchClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.js";

// Every schema of the OpenAPI document by its own name: Statement, Stance, Problem and so on.
export type * from "./schema.js";

/** A client of one service: `GET`, `POST`, `PUT` and `DELETE` with the paths and types of the OpenAPI document. */
export type OnRecord = Client<paths, Json>;

/** The API answers in other formats too, but not unless `Accept` asks for them. */
type Json = "application/json" | "application/problem+json";

/** Parameters that take several values separated by commas. All other lists repeat the parameter. */
const commaSeparated = new Set(["facets"]);

/** Creates a client. `baseUrl` is the address of the service; `headers` may hold `Authorization`. */
export function createOnRecord(options: ClientOptions & { baseUrl: string }): OnRecord {
  return createFetchClient<paths, Json>({ querySerializer: writeQuery, ...options });
}

/** The `cursor` of the next page of a list, or undefined on its last page. */
export function nextCursor(page: { next?: string }): string | undefined {
  if (page.next === undefined) return undefined;
  // `next` is relative, so it needs a base, whose host does not matter.
  return new URL(page.next, "http://localhost").searchParams.get("cursor") ?? undefined;
}

function writeQuery(parameters: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === null) continue;
    const values = Array.isArray(value) && !commaSeparated.has(name) ? value : [value];
    for (const one of values) query.append(name, String(one));
  }
  return query.toString();
}
