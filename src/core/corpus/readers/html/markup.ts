import { sentence } from '../../../text/sentence.ts';
import { Breath } from '../breath.ts';
import { UnreadableFile } from '../reader.ts';

/** Elements inside each other; pages and books have a few dozen. */
const deepest = 2_000;

/** So many UTF-16 code units are read at once. */
const readTogether = 1 << 16;

/** Attributes by name; names are in lower case in HTML and as written in XML. */
export type Attributes = Readonly<Record<string, string>>;

/** Hears a document in order. */
export interface MarkupListener {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads HTML, XHTML (where an element may close itself) or XML with its prefixes as a stream of events; broken markup is mended as browsers do, never refused. Scripts are not run. Works in slices. Rejects
 * with {@link UnreadableFile} when elements nest too deep for any document people write.
 */
export async function readMarkup(
  markup: string,
  language: 'html' | 'xhtml' | 'xml',
  listener: MarkupListener,
  breath: Breath = new Breath(undefined),
): Promise<void> {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest)
          throw new UnreadableFile(
            sentence`its elements are nested more than ${deepest} deep. Save the page again as plain text.`,
          );
        listener.open(name, attributes);
      },
      ontext: (text) => listener.text(text),
      onclosetag(name) {
        depth--;
        listener.close(name);
      },
    },
    { xmlMode: language === 'xml', decodeEntities: true, recognizeSelfClosing: language !== 'html' },
  );
  for (let at = 0; at < markup.length; at += readTogether) {
    parser.write(markup.slice(at, at + readTogether));
    await breath.take();
  }
  parser.end();
}
