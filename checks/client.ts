// Typical code for the client generated from openapi.yaml. The check is that it compiles in strict mode.
import { Configuration, PeopleApi, StatementsApi, type FoundStatement, type SubjectSlug } from "../target/clients/typescript";

const configuration = new Configuration({ basePath: "http://127.0.0.1:8080" });
const statements = new StatementsApi(configuration);
const people = new PeopleApi(configuration);

async function said(person: string): Promise<string[]> {
  const list = await statements.listStatements({ person, facets: ["speaker", "year"], from: "2023" });
  const years: number = (list.facets?.year ?? []).reduce((sum, year) => sum + year.count, 0);
  return list.items.map((s: FoundStatement) => `${years} ${s.said} ${s.speaker.name} ${s.form} ${s.text} ${s.highlight ?? ""}`);
}

// A subject is given by its slug or as the object that GET returns.
async function add(speaker: SubjectSlug): Promise<string> {
  const statement = await statements.createStatement({
    statementForm: {
      speaker,
      text: "Examples should compile.",
      form: "direct",
      said: "2024-03",
      medium: "blog",
      about: [{ subject: "open-source-ai", stance: "neutral", assignedBy: "client.ts" }],
      appearances: [
        { source: { title: "On examples", kind: "post", url: "https://blog.example/examples" } },
        { source: "0190e209-a000-7000-8000-000000000100", primary: true },
      ],
    },
  });
  return statement.id;
}

// An item returned by GET can be edited and PUT back.
async function describe(slug: string, description: string): Promise<number> {
  const person = await people.getPerson({ slug });
  const { version } = await people.replacePerson({ slug, personForm: { ...person, description } });
  return version;
}

export { add, describe, said };
