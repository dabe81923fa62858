// Lists what Musk said, page by page, and shows an error:  node example.js http://127.0.0.1:8080
import { createOnRecord, nextCursor, type FoundStatement, type Stance } from "onrecord-client";

const record = createOnRecord({ baseUrl: process.argv[2] ?? "http://127.0.0.1:8080" });

async function* statements(person: string): AsyncGenerator<FoundStatement> {
  let cursor: string | undefined;
  do {
    const { data, error } = await record.GET("/statements", {
      params: { query: { person, limit: 1, ...(cursor && { cursor }) } },
    });
    if (error) throw new Error(error.detail ?? error.title);
    yield* data.items;
    cursor = nextCursor(data);
  } while (cursor);
}

for await (const { said, speaker, text, about } of statements("musk")) {
  const stances: (Stance | undefined)[] = about.map((link) => link.stance);
  console.log(`${said} ${speaker.name} (${stances.join(", ")}): ${text}`);
}

const { error } = await record.GET("/statements", { params: { query: { person: "sam altmann" } } });
switch (error?.type) {
  case "/problems/unknown-name":
    console.log("Did you mean", error.candidates?.map((candidate) => candidate.name).join(" or "));
    break;
  case "/problems/ambiguous-name":
    console.log("Which one?", error.candidates?.map((candidate) => candidate.slug).join(", "));
    break;
}
