import { type Command, corpusOptions, readArguments, terminalLog } from './command.ts';
import { openCorpus } from './openCorpus.ts';

/** The corpus for assistants, over the Model Context Protocol. */
export const mcpCommand: Command = {
  name: 'mcp',
  usage:
    '  mcp [--corpus <folder>]… [--bibliography <file>]… [--no-attached] [--exclude <pattern>]… [--no-ignore-files]\n      serves search, actors, quotation checks and citations to an assistant, over standard input and output',
  async run(args, terminal) {
    const { values } = readArguments(args, corpusOptions);
    const { cslFolder } = terminal;
    // The protocol is answered at once; the corpus is read meanwhile.
    const opened = openCorpus({ ...values, cslFolder }, terminalLog(terminal));
    opened.catch(() => {});
    const { serveTools } = await import('./mcpServer.ts');
    const assistant = opened.then(({ research }) => research.assistant());
    assistant.catch(() => {});
    const call = async (name: string, input: unknown, signal: AbortSignal) =>
      (await assistant).call(name, input, signal);
    await serveTools(call, terminal.version, terminal.input, terminal.output);
    return 0;
  },
};
