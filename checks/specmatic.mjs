// Makes of the OpenAPI document what Specmatic can test: everything that a schema cannot say is left out, with its reason.
import { readFileSync } from "node:fs";

const document = JSON.parse(readFileSync(0, "utf8"));
const { schemas, securitySchemes } = document.components;
const operations = Object.values(document.paths).flatMap((path) => Object.values(path));

// Tokens need another server; users are enough.
delete securitySchemes.bearer;
for (const secured of [document, ...operations]) {
  secured.security = secured.security?.filter((scheme) => !("bearer" in scheme));
}

// A cursor is opaque, and only good with the query that gave it.
for (const operation of operations) {
  operation.parameters = operation.parameters?.filter((parameter) => parameter.name !== "cursor");
}

// A reference knows its type.
for (const schema of Object.values(schemas)) {
  for (const field of Object.values(schema.properties ?? {})) if (field.$ref) delete field.type;
}

for (const [name, form] of Object.entries(schemas)) {
  if (!name.endsWith("Form") || name === "Form") continue;
  for (const [field, schema] of Object.entries(form.properties)) {
    // What is read-only is ignored, whatever it is, so that what GET returned can be put back.
    if (schema.readOnly) delete form.properties[field];
    // Null is as if left out, which the document does not say.
    else if (!form.required?.includes(field)) {
      if (schema.$ref) form.properties[field] = { oneOf: [{ $ref: schema.$ref }, { type: "null" }] };
      else if (typeof schema.type === "string" && !schema.enum) schema.type = [schema.type, "null"];
    }
  }
}

console.log(JSON.stringify(document));
