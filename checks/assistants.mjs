// Asks an MCP server what an assistant would ask, through the official SDK, and prints questions, calls and answers.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const QUESTIONS = [
  {
    question: 'What did Musk say about open-source AI?',
    tool: 'search_statements',
    arguments: { speaker: 'musk', about: ['open-source-ai'] },
    answer: found => found.items.map(s => `${s.speaker.name}, ${s.said}, ${s.form}: ${s.text}`),
  },
  {
    question: 'Did Musk say: “Exactly what I intended at all”?',
    tool: 'check_quote',
    arguments: { quote: 'Exactly what I intended at all.', speaker: 'musk' },
    answer: check => [
      `${check.verdict}: ${check.summary}`,
      ...check.matches[0].differences.map(d => `quoted “${d.quoted}”, on record “${d.onRecord}”`),
    ],
  },
  {
    question: 'Where does Musk stand on OpenAI?',
    tool: 'get_positions',
    arguments: { speaker: 'musk', subject: 'openai' },
    answer: found => found.items.map(p => `${p.current.stance} ${p.subject.name}, latest ${p.current.said}`),
  },
  {
    question: 'What do Musk and Zuckerberg agree on?',
    tool: 'common_ground',
    arguments: { speakers: ['musk', 'zuckerberg'] },
    answer: ground =>
      ground.agree.map(s => `${s.proposition ?? s.subject.name}: ${s.speakers.map(x => `${x.speaker} ${x.current.stance}`).join(', ')}`),
  },
  {
    question: 'What did Zukerberg say in January 2024?',
    tool: 'search_statements',
    arguments: { speaker: 'zukerberg', from: '2024-01', to: '2024-01' },
    answer: null,
  },
  {
    question: 'Who is quoted in this article, and is it on record?',
    tool: 'read_article',
    arguments: {
      text: '“It is impressive, and Zuck does deserve credit for open-sourcing,” Elon Musk wrote on Tuesday.',
      published: '2024-07-25',
    },
    answer: article => article.statements.map(s => `${s.name}, ${s.said}: ${s.text} ${s.onRecord ?? ''}`.trim()),
  },
];

const client = new Client({ name: 'checks', version: '1' });
await client.connect(new StreamableHTTPClientTransport(new URL(process.argv[2])));
for (const { question, tool, arguments: args, answer } of QUESTIONS) {
  const result = await client.callTool({ name: tool, arguments: args });
  if (Boolean(result.isError) === Boolean(answer)) {
    throw new Error(`${tool} answered ${JSON.stringify(result)}`);
  }
  const lines = answer ? answer(result.structuredContent) : result.content[0].text.split('\n');
  console.log(`${question}\n  ${tool} ${JSON.stringify(args)}\n${lines.map(line => `  → ${line}`).join('\n')}\n`);
}
await client.close();
