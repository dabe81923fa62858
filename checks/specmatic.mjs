// Reduces the OpenAPI document to the part that Specmatic can test. Constraints that a schema cannot express are left out.
//   node specmatic.mjs TURN < document.json   prints the part for a turn, from 0; fails if no part is left
import { readFileSync } from "node:fs";

const document = JSON.parse(readFileSync(0, "utf8"));
const { schemas, securitySchemes } = document.components;
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

// Bearer tokens need another server; users suffice.
delete securitySchemes.bearer;
for (const secured of [document, ...operations]) {
  secured.security = secured.security?.filter((scheme) => !("bearer" in scheme));
}

// Otherwise, Specmatic expects a 401 for anonymous requests to public operations.
document.security = [];

// A cursor is only valid with the query that returned it, and `since` only up to the end of the log. Any If-None-Match is valid,
// including those that Specmatic sends as invalid.
const excluded = ["cursor", "since", "If-None-Match"];
for (const operation of operations) {
  operation.parameters = (operation.parameters ?? []).filter((parameter) => !excluded.includes(parameter.name));
}

// Specmatic generates random text for URLs.
for (const schema of Object.values(schemas)) {
  for (const field of Object.values(schema.properties ?? {})) {
    if (field.format === "uri") field.pattern = "^https?://[a-z]{12}$";
  }
}

// Specmatic treats fields that an example leaves out as forbidden. OpenApiTest checks the examples.
for (const operation of operations) {
  for (const { content } of Object.values(operation.responses)) {
    for (const body of Object.values(content ?? {})) delete body.example;
  }
}

// Specmatic expects all media types of a response, whatever `Accept` it sends.
for (const operation of operations) {
  for (const { content } of Object.values(operation.responses)) {
    for (const type of Object.keys(content ?? {})) if (content["application/json"] && type !== "application/json") delete content[type];
  }
}

// Items that parameters name must exist, and a window must not end before it begins.
const inPaths = {
  people: "elon-musk", organizations: "meta", models: "llama-3-1", topics: "open-source-ai", problems: "unknown-name",
  sources: "0190e209-a000-7000-8000-000000000100", statements: "0190e209-a000-7000-8000-000000000001",
};
const inQueries = {
  person: "elon-musk", organization: "meta", model: "llama-3-1", topic: "open-source-ai", developer: "meta",
  speaker: "elon-musk", about: "open-source-ai", replyTo: "mark-zuckerberg", from: "2020", to: "2024", language: "en",
  source: inPaths.sources,
};
for (const [path, methods] of Object.entries(document.paths)) {
  for (const { parameters } of Object.values(methods)) {
    for (const parameter of parameters) {
      const value = { query: inQueries[parameter.name], path: inPaths[path.split("/")[1]] }[parameter.in];
      const schema = { type: "string", pattern: `^${value}$` };
      if (value) parameter.schema = parameter.schema.items ? { ...parameter.schema, items: schema } : schema;
    }
  }
}

// Specmatic repeats parameters whose values must be joined by commas.
for (const operation of operations) {
  for (const parameter of operation.parameters) {
    if (parameter.schema.items && parameter.explode === false) parameter.schema = parameter.schema.items;
  }
}

// Drafts are for editors, and `relevance` requires `q`.
for (const operation of operations) {
  operation.parameters = operation.parameters.filter(({ name }) => name !== "drafts");
}
schemas.StatusFilter.enum = ["published", "withdrawn"];
schemas.StatementSort.enum = schemas.StatementSort.enum.filter((order) => order !== "relevance");

// A schema cannot express which parameters exclude each other, or that one of several is required.
const needed = { "/positions": ["person"], "/common-ground": ["person", "organization"] };
for (const [path, names] of Object.entries(needed)) {
  const { get } = document.paths[path];
  get.parameters = get.parameters.filter(({ name }) => names.includes(name) || !["speaker", "organization", "about", "model", "topic"].includes(name));
  for (const parameter of get.parameters) {
    parameter.required = names.includes(parameter.name);
    parameter.schema = parameter.schema.items ?? parameter.schema;
  }
}

// Nor can it express that an article has either text or HTML, that a quotation has one speaker, and that parameters only go with
// bodies that are not JSON.
for (const path of ["/articles", "/check"]) {
  const { post } = document.paths[path];
  post.parameters = [];
  post.requestBody.content = { "application/json": post.requestBody.content["application/json"] };
}
Object.assign(schemas.ArticleForm, { required: ["text"] }).properties.text.minLength = 1;
delete schemas.ArticleForm.properties.html;
for (const name of ["person", "organization"]) delete schemas.CheckRequest.properties[name];
for (const name of ["speaker", "language", "from", "to"]) schemas.CheckRequest.properties[name] = { type: "string", pattern: `^${inQueries[name]}$` };
const { get: check } = document.paths["/check"];
check.parameters = check.parameters.filter(({ name }) => !["person", "organization"].includes(name));

// An edit needs a version, in a header or in the body. `*` matches any.
for (const operation of operations) {
  for (const parameter of operation.parameters) {
    if (parameter.name === "If-Match") Object.assign(parameter, { required: true, schema: { type: "string", pattern: "^[*]$" } });
  }
}
for (const [name, { properties }] of Object.entries(schemas)) if (name.endsWith("Form")) delete properties?.version;

// Excludes operations that can only be done once per item, and webhooks, of which the starter record has none.
for (const [path, methods] of Object.entries(document.paths)) {
  delete methods.delete;
  if (/merge|withdrawal|redaction|appearances|webhooks/.test(path)) delete document.paths[path];
}

// Items that forms refer to must exist, and only be referred to once. New items need new slugs and dates in the past.
schemas.SubjectSlug = { type: "string", pattern: "^meta$" };
schemas.SourceKey = { $ref: "#/components/schemas/SourceForm" };
for (const [name, { properties }] of Object.entries(schemas)) {
  if (!name.endsWith("Form") || !properties) continue;
  if (properties.slug) properties.slug.pattern = "^[a-z]{16}$";
  for (const [field, { $ref }] of Object.entries(properties)) {
    if ($ref?.endsWith("/EdtfDate")) properties[field] = { type: "string", pattern: "^20[01][0-9]$" };
  }
}
delete schemas.SourceForm.properties.id;
delete schemas.AppearanceForm.properties.primary;
schemas.StatementForm.properties.language.pattern = "^[a-z]{2}$";
Object.assign(schemas.AffiliationForm.properties, {
  from: { type: "string", pattern: "^2010$" },
  to: { type: "string", pattern: "^2019$" },
});
for (const field of ["id", "replyContext", "about"]) delete schemas.StatementForm.properties[field];

// Specmatic parses Atom as JSON, generates no NDJSON, and never finishes reading server-sent events.
for (const path of ["/statements.atom", "/import", "/changes/stream"]) delete document.paths[path];

// Specmatic tries every combination of optional parameters, so each turn has only a few of them.
const few = 4;
const turn = Number(process.argv[2]);
for (const [path, { get }] of Object.entries(document.paths)) {
  const optional = get?.parameters.filter((parameter) => parameter.in === "query" && !parameter.required) ?? [];
  const tried = optional.slice(few * turn, few * (turn + 1));
  if (get) get.parameters = get.parameters.filter((parameter) => !optional.includes(parameter) || tried.includes(parameter));
  if (turn > 0 && tried.length === 0) delete document.paths[path];
}
if (Object.keys(document.paths).length === 0) process.exit(1);

// Specmatic assumes that an object with arbitrary fields always looks like the first one.
schemas.Change.properties.entity = {};
for (const operation of operations) {
  for (const [type, body] of Object.entries(operation.responses[200]?.content ?? {})) {
    if (type.endsWith("+json")) body.schema = {};
  }
}

// The target of a reference has the type.
for (const schema of Object.values(schemas)) {
  for (const field of Object.values(schema.properties ?? {})) if (field.$ref) delete field.type;
}

for (const [name, form] of Object.entries(schemas)) {
  if (!/Form$|^CheckRequest$/.test(name) || name === "Form") continue;
  for (const [field, schema] of Object.entries(form.properties)) {
    // Read-only fields are ignored, even if invalid, so that what GET returned can be PUT back.
    if (schema.readOnly) delete form.properties[field];
    // The service accepts null for an absent field, which the document does not say.
    else if (!form.required?.includes(field)) {
      if (schema.$ref) form.properties[field] = { oneOf: [{ $ref: schema.$ref }, { type: "null" }] };
      else if (typeof schema.type === "string" && !schema.enum) schema.type = [schema.type, "null"];
    }
  }
}

// A PUT cannot change the slug or id.
for (const [path, { put }] of Object.entries(document.paths)) {
  if (!put) continue;
  const body = put.requestBody.content["application/json"];
  const form = structuredClone(schemas[body.schema.$ref.split("/").pop()]);
  for (const { name, schema } of put.parameters) {
    if (name in form.properties) form.properties[name] = { ...schema, type: ["string", "null"] };
  }
  delete form.properties.status;
  body.schema = form;
}

console.log(JSON.stringify(document));
