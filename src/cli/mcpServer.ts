import type { Readable, Writable } from 'node:stream';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { assistantTools } from '../core/research/assistant/tools.ts';

/** Gives what a tool gives; rejects with one sentence for the assistant. */
export type CallTool = (name: string, input: unknown, signal: AbortSignal) => Promise<object>;

/** Serves the tools over the Model Context Protocol, line by line, until `input` ends. */
export async function serveTools(call: CallTool, version: string, input: Readable, output: Writable): Promise<void> {
  const server = new Server({ name: 'ibid', version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: assistantTools.map((tool) => ({ ...tool, annotations: { readOnlyHint: true, openWorldHint: false } })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    try {
      const answer = await call(params.name, params.arguments ?? {}, signal);
      return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: { ...answer } };
    } catch (error) {
      return {
        isError: true,
        content: [{ type: 'text', text: error instanceof Error ? error.message : String(error) }],
      };
    }
  });
  const ended = new Promise<void>((resolve) => {
    input.once('end', resolve);
    input.once('close', resolve);
  });
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  await server.close();
}
