import { type Disposable, lm } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { LanguageModelTools } from '../tools/languageModelTools.ts';
import { type ServerProgram, ToolServer } from '../tools/toolServer.ts';

/** Registers what assistants may ask; `program` serves those outside VS Code and is absent where none can run. */
export function assistants(client: ResearchClient, program: ServerProgram | undefined): Disposable[] {
  const tools = new LanguageModelTools(client);
  if (!program) return [tools];
  const server = new ToolServer(program);
  return [tools, server, lm.registerMcpServerDefinitionProvider(ToolServer.id, server)];
}
